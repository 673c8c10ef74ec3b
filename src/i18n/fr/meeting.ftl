## the parts of the match meeting
meeting-parts = Parties de la réunion de match
meeting-part-table = Proposition
meeting-part-mentors = Mentors

## the search
meeting-searching-again = Quelque chose a changé. Je cherche à nouveau les meilleurs duos…
meeting-stopped = La recherche est arrêtée
meeting-stopped-old = Vous voyez la proposition d’avant le dernier changement.
meeting-stopped-none = Il n’y a pas encore de proposition.
meeting-search-again = Chercher à nouveau
meeting-changed = Quelque chose a changé, j’ai donc cherché à nouveau :
meeting-changed-moved = { $n ->
    [one] 1 mentee reçoit un autre mentor
   *[other] { $n } mentees reçoivent un autre mentor
}
meeting-changed-new = { $n ->
    [one] 1 nouvelle proposition
   *[other] { $n } nouvelles propositions
}
meeting-changed-gone = { $n ->
    [one] 1 mentee continue d’attendre
   *[other] { $n } mentees continuent d’attendre
}
meeting-changed-left = { $n ->
    [one] 1 mentee n’est plus à la table
   *[other] { $n } mentees ne sont plus à la table
}

## the table
meeting-table = Mentees qui attendent, avec leur proposition
meeting-column-mentee = Mentee
meeting-column-days = Jours
meeting-column-mentor = Mentor
meeting-column-points = Points
meeting-column-shared = Langue et moments
meeting-column-km = Distance
meeting-waits-on = continue d’attendre
meeting-rules-all = conditions remplies
meeting-rules-check = { $n ->
    [one] 1 condition à vérifier
   *[other] { $n } conditions à vérifier
}
meeting-rules-passed = { $n } conditions remplies sur { $of }
meeting-asked = { $n ->
    [one] sollicité 1 fois
   *[other] sollicité { $n } fois
}
meeting-asked-declined = , { $n ->
    [one] 1 fois non
   *[other] { $n } fois non
}
meeting-asked-last = , la dernière fois le { $day }
meeting-key-move = choisir
meeting-key-open = voir les raisons
meeting-any-mentor = Pourquoi (pas) un autre mentor ?
meeting-found = { $n ->
    [one] 1 mentee
   *[other] { $n } mentees
}
meeting-nothing-found = Aucun résultat
meeting-nothing-found-text = Aucun mentee ne correspond à ce que vous cherchez ou avez choisi.
meeting-show-everyone = Montrer tout le monde

## what is shown, and in which order
meeting-show = Montrer
meeting-show-all = tout
meeting-show-proposed = avec une proposition
meeting-show-waiting = qui continue d’attendre
meeting-show-pinned = fixé
meeting-show-look = à vérifier
meeting-sector = Secteur
meeting-all-sectors = tous les secteurs
meeting-language = Langue
meeting-all-languages = toutes les langues
meeting-order-name = nom du mentee
meeting-order-waited = attend depuis le plus longtemps
meeting-order-mentor = nom du mentor
meeting-order-points = le plus de points
meeting-order-slots = le plus de moments communs
meeting-order-km = les plus proches

## the mentors
meeting-mentors-lead = Qui a une place libre, qui Koppel propose, et combien de fois chacun a déjà été sollicité.
meeting-mentors-search = Chercher un mentor
meeting-mentors-found = { $n ->
    [one] 1 mentor
   *[other] { $n } mentors
}
meeting-only-free = Seulement avec une place libre
meeting-column-places = Places
meeting-column-gets = Proposé maintenant à
meeting-column-asked = Déjà sollicité
meeting-paused = en pause jusqu’au { $day }
meeting-full = aucune place libre
meeting-places = { $left } libres sur { $of }
meeting-never-asked = jamais

## proposals under way
meeting-part-under-way = En cours
meeting-under-way-lead = Les propositions qui ne sont pas encore des duos : de la proposition à la signature.
meeting-under-way-none = Aucune proposition en cours
meeting-under-way-none-text = Ce que vous acceptez se trouve ici jusqu’à la signature de la convention.
meeting-column-state = État
meeting-column-since = Depuis
meeting-column-reflection = Réflexion
meeting-reflection-until = jusqu’au { $day } inclus
meeting-reflection-over = terminée depuis le { $day }
meeting-reflection-yes = { $who ->
    [mentee] le mentee a dit oui
    [mentor] le mentor a dit oui
    [both] les deux ont dit oui
   *[none] pas encore de réponse
}
