# Mots présents sur plus d’une page.
days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
save = Enregistrer
cancel = Annuler
close = Fermer
undo = Défaire
back = Retour
label-value = { $label } : { $value }
