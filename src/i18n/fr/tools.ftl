tools-undo = Annuler : { $what }
tools-nothing-to-undo = Rien à annuler
tools-lock = Verrouiller
tools-close = Fermer l’exemple
tools-reads-only = Vous travaillez déjà dans un autre onglet. Ici, vous pouvez seulement lire.
tools-guest = Vous regardez avec la phrase secrète à part d’un fichier : vous pouvez tout lire et rien changer. Quand vous fermez, rien ne reste ici.
tools-write-here = Continuer ici
tools-locks-soon = Êtes-vous toujours là ?
tools-locks-in = { $n ->
    [one] Koppel se verrouille dans 1 seconde. Ce que vous avez tapé est conservé.
   *[other] Koppel se verrouille dans { $n } secondes. Ce que vous avez tapé est conservé.
}
tools-stay = Je suis là
tools-leave = Fermer et tout enlever
tools-unsaved = Enregistrer d’abord ?
tools-unsaved-what = { $n ->
    [one] { $n } modification n’est encore dans aucun fichier. Si vous enlevez tout, elle est perdue.
   *[other] { $n } modifications ne sont encore dans aucun fichier. Si vous enlevez tout, elles sont perdues.
}
tools-throw-away = Tout enlever quand même
tools-save-first = Enregistrer d’abord un fichier
tools-half-typed = Ce que vous étiez en train de taper n’est pas encore enregistré. Si vous enlevez tout, c’est perdu.
tools-go-on = Continuer à travailler
tools-clock-behind = Cet ordinateur dit que nous sommes le { $today }, mais quelque chose a déjà été noté le { $newest }. Vérifiez la date de l’ordinateur. Ce que vous notez ne se perd pas.
tools-clock-ahead = Cet ordinateur dit que nous sommes le { $today }, mais la dernière note date du { $newest }. La date de l’ordinateur est-elle juste ?
