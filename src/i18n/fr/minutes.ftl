meeting-part-minutes = Compte rendu
page-handout = Fiche
minutes-lead = Ce qui a été décidé un jour, à relire ou à imprimer. Ce qui a été retiré n’y figure pas.
minutes-print = Imprimer
minutes-none = Rien n’a encore été décidé
minutes-none-text = Ce que vous acceptez, refusez, fixez ou excluez se trouvera ici, jour par jour.
minutes-day = Jour
minutes-latest = le dernier
minutes-title = Réunion de match du { $day }
minutes-team-only = Pour l’équipe seulement : il y a des noms et des raisons.
minutes-taken = Acceptés
minutes-refused = Refusés
minutes-pinned = Fixés
minutes-vetoed = Exclus
minutes-erased = (effacé)
minutes-first-meeting = première rencontre le { $day }
minutes-card-mentee = fiche pour le mentee
minutes-card-mentor = fiche pour le mentor

## the card of one person
handout-lead = À remettre. Cette fiche ne dit rien de personne d’autre.
handout-none = Cette personne n’est ni mentee ni mentor (ou ne l’est plus).
handout-of = { $side ->
    [mentor] Ce que nous savons de vous comme mentor
   *[mentee] Ce que nous savons de vous comme mentee
}
handout-sectors = { $side ->
    [mentor] Secteurs que vous connaissez
   *[mentee] Secteurs que vous cherchez
}
handout-help = { $side ->
    [mentor] L’aide que vous offrez
   *[mentee] L’aide que vous souhaitez
}
handout-slots = Moments libres
handout-travel = Vos déplacements
handout-online = Se voir en ligne
handout-yes = oui
handout-no = plutôt non
handout-right = Quelque chose ne va pas ? Dites-le-nous et nous le corrigeons.
