meeting-part-numbers = Chiffres
numbers-lead = Ce que les duos sont devenus, pour que l’équipe parle des poids avec des faits.
numbers-year = Année
numbers-all-years = toutes les années
numbers-none = –
numbers-rate = { $value } ({ $from } à { $to }), { $k } sur { $n }
numbers-band = { $from } à { $to }
numbers-acceptance = Acceptés
numbers-completion = Terminés (D6)
numbers-outcome = Résultat positif (D1)
numbers-early = Encore trop peu pour conclure
numbers-early-text = En dessous de { $n } duos, un seul duo peut renverser l’image. Ne changez pas encore les poids pour ces chiffres.
numbers-by-score = Selon les points
numbers-how = { $n ->
    [0] En gris : moins de { $few } duos, trop peu pour conclure. Entre parenthèses, l’intervalle à 95 %.
    [one] En gris : moins de { $few } duos, trop peu pour conclure. Entre parenthèses, l’intervalle à 95 %. 1 duo n’a pas de points et n’est pas compté ici.
   *[other] En gris : moins de { $few } duos, trop peu pour conclure. Entre parenthèses, l’intervalle à 95 %. { $n } duos n’ont pas de points et ne sont pas comptés ici.
}
numbers-by-criterion = Les duos avec beaucoup de points réussissent-ils mieux ?
numbers-criterion-how = Les duos avec au moins la moitié des points d’un critère, à côté de ceux qui en ont moins.
numbers-score = Tous les points ensemble (70 ou plus)
numbers-too-few = trop peu de duos
numbers-nothing = pas de différence visible
numbers-better = { $n } points de pourcentage de mieux
numbers-worse = { $n } points de pourcentage de moins
numbers-overrides = Là où l’équipe a décidé autrement
numbers-overrides-none = Rien n’a été refusé, fixé ou exclu pendant cette période.
numbers-taken = { $n ->
    [one] 1 duo a été accepté
   *[other] { $n } duos ont été acceptés
}, dont { $reasoned } avec une raison.
numbers-what = Quoi
numbers-by = Par qui
numbers-count = Nombre
numbers-undated = { $n ->
    [one] 1 décision n’a pas de date et n’est pas comptée.
   *[other] { $n } décisions n’ont pas de date et ne sont pas comptées.
}
