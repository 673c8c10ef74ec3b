tools-undo = Annuler : { $what }
tools-nothing-to-undo = Rien à annuler
tools-lock = Verrouiller
tools-close = Fermer l’exemple
tools-reads-only = Vous travaillez déjà dans un autre onglet. Ici, vous pouvez seulement lire.
tools-write-here = Continuer ici
tools-locks-soon = Êtes-vous toujours là ?
tools-locks-in = { $n ->
    [one] Koppel se verrouille dans 1 seconde. Ce que vous avez tapé est conservé.
   *[other] Koppel se verrouille dans { $n } secondes. Ce que vous avez tapé est conservé.
}
tools-stay = Je suis là
