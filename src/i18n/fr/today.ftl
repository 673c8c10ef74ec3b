today-hello = Bonjour
today-hello-name = Bonjour { $name }
today-only-mine = Seulement mes personnes
today-found = { $n ->
    [one] { $n } chose demande votre attention
   *[other] { $n } choses demandent votre attention
}
today-quiet = Rien ne demande votre attention
today-quiet-text = Tous les duos se rencontrent et personne n’attend trop longtemps. Bravo.
today-show-all = Montrer les { $n }
today-waiting = Attendent un mentor
today-waiting-basis = mentees
today-mentors = Mentors libres
today-mentors-basis = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
today-running = Duos en cours
today-running-basis = { $n ->
    [one] et { $n } proposition
   *[other] et { $n } propositions
}
today-since = { $n ->
    [one] depuis { $n } jour
   *[other] depuis { $n } jours
}
today-left = { $n ->
    [one] encore { $n } jour
   *[other] encore { $n } jours
}
today-ended = { $n ->
    [one] expiré depuis { $n } jour
   *[other] expiré depuis { $n } jours
}
today-due-today = aujourd’hui
today-due = { $n ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
}
alert-reflection = Temps de réflexion passé
today-do-reflection = Demandez aux deux s’ils disent oui, et notez-le.
alert-no-meeting = Duo sans rencontre
today-do-no-meeting = Appelez-les. Peut-être se sont-ils vus sans le noter.
alert-residence = Le séjour expire
today-do-residence = Demandez où en est la prolongation.
alert-planned-end = Les six mois sont passés
today-do-planned-end = Clôturez, ou convenez d’une prolongation.
alert-check-in = Entretien à mi-parcours
today-do-check-in = Parlez avec les deux et notez le contact sur la page du duo.
alert-follow-up = Suivi
today-do-follow-up = Demandez comment ça va, 6 ou 12 mois après la fin.
alert-waiting = Attend longtemps un mentor
today-do-waiting = Voyez dans les propositions ce qui manque, et appelez.
alert-intake = Premier entretien en suspens
today-do-intake = Passez à l’étape suivante : inviter, fixer ou terminer.
alert-unmatched = Mentor sans mentee
today-do-unmatched = Gardez le contact, et cherchez un match.
alert-contact = Longtemps sans contact avec un duo
today-do-contact = Appelez-les ou parlez-leur, et notez le contact sur la page du duo.
alert-intervision = Trop peu d’intervisions
today-do-intervision = Invitez le mentor à une intervision, et notez sur sa page qu’il était là.
alert-no-note = Longtemps rien d’écrit
today-do-no-note = Demandez comment ça va, et écrivez une ligne sur la page du duo, avec un contact ou une rencontre.
alert-no-next-step = Pas de prochaine étape
today-do-no-next-step = Convenez d’une prochaine étape, et écrivez-la sur la page de la personne.
today-first = Les premiers pas
today-first-lists = Importez vos listes
today-first-lists-text = Excel ou CSV, tels quels.
today-first-person = Ajoutez une personne
today-first-person-text = Un mentee ou un mentor, avec ce que vous savez.
today-first-help = Lisez comment ça marche
today-first-help-text = En cinq étapes, avec un café.
today-to-do = D'abord ceci
today-rest = Le reste, par type
today-first-meeting = Première rencontre
today-act-first-meeting = Comment cela s'est-il passé ?
today-act-reflection = Noter la réponse
today-act-no-meeting = Noter une rencontre
today-act-contact = Noter un contact
today-act-residence = Modifier la date
today-act-planned-end = Clôturer ou prolonger
today-act-check-in = Noter un contact
today-act-follow-up = Noter l'entretien
today-act-waiting = Chercher un mentor
today-act-intake = Passer à l'étape suivante
today-act-unmatched = Chercher un mentee
today-act-intervision = Noter une intervision
today-act-no-note = Noter un contact
today-act-no-next-step = Convenir d'une étape
