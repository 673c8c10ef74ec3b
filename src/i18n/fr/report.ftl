## funnel
funnel-signed-up = inscription
funnel-info-attended = venu·e à la séance d’info
funnel-intake-done = premier entretien fait
funnel-triaged = décision prise
funnel-integrated = parcours intégré
funnel-proposed = proposé·e à un mentor
funnel-in-duo = duo commencé
funnel-closed = duo clôturé

## page
report-lead = Ce que le travail a apporté. Chaque chiffre dit sur combien de personnes il porte et à quel point il est sûr.
report-choose = De quoi parle le rapport ?
report-period = Période
report-period-all = tout jusqu’à présent
report-period-own = choisir soi-même
report-from = Du
report-to = Jusqu’au (inclus)
report-branch = Antenne
report-branch-all = toutes les antennes
report-as-of = Situation au
report-as-of-hint = Ce qui s’est passé après ne compte pas.
report-bad-period = Le dernier jour vient avant le premier. Inversez-les.
report-audience = Pour qui ?
report-own = pour nous
report-own-note = Pour usage interne : les petits nombres y figurent aussi. Ne publiez pas ces chiffres.
report-public = à publier
report-public-note = À publier : les nombres de 1 à 4 sont omis, ainsi que tout ce qui permettrait de les déduire.
report-public-how = On ne peut publier que sur une année entière, pour toutes les antennes ensemble, avec la situation au 31 décembre. Ainsi, personne ne peut comparer deux rapports et retrouver une personne.
report-save-csv = Enregistrer en CSV
report-print = Imprimer
report-print-view = Aperçu avant impression
report-back = Retour au rapport
report-saved = { $name } a été transmis à votre navigateur.
report-not-saved = Le fichier n’a pas pu être enregistré : { $why }. Réessayez.
report-scope = Période : { $period }. Antenne : { $branch }. Situation au { $day }. Règles { $rules }.
report-span = de { $from } à { $to }
report-span-open = début
report-empty-title = Rien à montrer pour l’instant
report-empty-text = Dès que des personnes s’inscrivent et que des duos commencent, vous voyez ici ce que cela apporte.
report-empty-action = Importer des listes
report-nothing-here = Il n’y a rien dans cette période et cette antenne. Choisissez une autre période ou antenne.

## table
report-col-what = Quoi
report-col-k = Nombre
report-col-n = Sur (n)
report-col-part = Part
report-col-interval = Intervalle à 95 %
report-col-days = Jours depuis l’étape précédente (médiane)
report-days = { $days } (n = { $n })
report-hidden = trop petit
report-none = –
report-basis = { $k } sur { $n } · { $interval } · { $anchor } · règles { $rules }
report-basis-median = n = { $n } · { $interval } · { $anchor } · règles { $rules }
report-foot = Compté à partir de : { $anchor }. { $method } Règles { $rules }.
report-what = Que veut dire ce chiffre ?
report-benchmark = Pour comparer : un programme semblable a atteint { $part }.
report-chart-funnel = Jusqu’où les personnes sont allées après leur inscription. Les mêmes nombres sont dans le tableau.
report-chart-branches = Résultat positif par antenne, avec l’intervalle. Les mêmes nombres sont dans le tableau.
report-chart-benchmark = { $part } ailleurs

## figures
report-d1-start = Résultat positif dans l’année après le début
report-d1-end = Résultat positif dans l’année après la fin
report-d1-branches = Résultat positif par antenne
report-d5 = Mentors qui recommencent
report-d6 = Duos qui vont au bout
report-d7 = Heures ensemble par semaine (le duo du milieu)
report-d8 = Le chemin vers un duo
report-d1-definition = Nous regardons le premier duo de chaque mentee. Positif veut dire : un emploi, un stage ou une formation qualifiante, commencé après le jour à partir duquel on compte et au plus tard 365 jours après. Qui a commencé il y a trop peu de temps ne compte pas encore. Qui a arrêté compte. Si nous ne savons rien de quelqu’un, cela compte comme non positif. À côté figure le chiffre de ceux dont nous savons quelque chose. Qui est décédé ou a quitté le pays ne compte pas. L’estimation (Kaplan-Meier) utilise aussi ceux qui n’ont pas encore un an de recul.
report-d1-branches-definition = Le même chiffre, par antenne, à partir du début. Nous regardons le premier duo de chaque mentee dans cette antenne. Qui a eu un duo dans deux antennes compte dans les deux. Le total compte donc des personnes par antenne.
report-d5-definition = Les mentors dont le premier duo s’est terminé il y a au moins 365 jours. Combien ont commencé un deuxième duo au plus tard 365 jours après cette fin ? Un deuxième duo pendant le premier compte aussi.
report-d6-definition = Les duos dont la fin prévue est passée. Une interruption repousse cette fin. Aller au bout veut dire : travailler ensemble aussi longtemps que prévu, ou s’arrêter plus tôt parce que le ou la mentee a trouvé un emploi, un stage ou une formation. Ce dernier cas figure aussi à part.
report-d7-definition = Les heures où mentee et mentor étaient tous les deux là, divisées par les semaines qu’a duré le duo. Les semaines d’interruption ne comptent pas. Les duos de moins d’une semaine ne comptent pas. D’un duo venu d’une liste comptent les heures que la liste donne ; si elle n’en donne pas, le duo ne compte pas. Le chiffre est la médiane : la moitié des duos est au-dessus, la moitié en dessous. À côté figure combien de duos atteignent au moins 80 % de ce qui est convenu.
report-d8-definition = Parmi toutes les personnes inscrites dans la période : combien sont arrivées à chaque étape ? Nous suivons la première décision. Le parcours linéaire est un autre chemin, pas une perte. Qui est entré plus tard dans le parcours intégré figure à part. Qui vient d’une liste sans jour d’inscription compte le jour de la reprise, ou au début du duo si la liste le dit. Pour ces personnes, nous ne connaissons pas les jours précédents. On ne sait pas si elles sont venues à la séance d’info et au premier entretien avant leur entrée : elles ne comptent pas à ces étapes.
report-anchor-start = début du duo (S)
report-anchor-end = fin du duo (E)
report-anchor-mentor-end = fin du premier duo du mentor
report-anchor-planned-end = fin prévue
report-anchor-weeks = semaines où le duo durait
report-anchor-sign-up = inscription
report-method-wilson = Intervalle de Wilson.
report-method-bootstrap = Intervalle par rééchantillonnage des mentors (bootstrap), parce que les duos d’un même mentor se ressemblent.

## lines
report-no-branch = sans antenne
report-pairs = ensemble, en personnes par antenne
report-d1-headline = positif
report-d1-known = positif, parmi ceux dont nous savons quelque chose
report-d1-follow-up = dont nous savons quelque chose
report-d1-own = positif, par choix personnel
report-d1-own-known = par choix personnel, parmi ceux dont nous le savons
report-d1-estimate = estimation avec tout le monde, après { $n } jours (Kaplan-Meier)
report-d5-year = deuxième duo dans l’année
report-d5-ever = deuxième duo, à tout moment
report-d6-all = allé au bout, ou plus tôt un emploi, un stage ou une formation
report-d6-reached = dont fin prévue atteinte
report-d6-early = dont arrêté plus tôt avec un emploi, un stage ou une formation
report-d7-median = heures ensemble par semaine, médiane (convenu : { $n })
report-d7-enough = duos à 80 % ou plus
report-d8-untriaged = pas encore de décision
report-d8-later = intégré plus tard

## notes
report-note-immature = { $n ->
    [one] { $n } sans un an de recul : pas compté
   *[other] { $n } sans un an de recul : pas comptés
}
report-note-unknown = { $n ->
    [one] { $n } dont nous ne savons rien : compté comme non positif
   *[other] { $n } dont nous ne savons rien : comptés comme non positifs
}
report-note-out-of-reach = { $n ->
    [one] { $n } décédé ou hors du pays : pas compté
   *[other] { $n } décédés ou hors du pays : pas comptés
}
report-note-undated = { $n ->
    [one] { $n } sans jour de fin connu : pas compté
   *[other] { $n } sans jour de fin connu : pas comptés
}
report-note-mentors-later = { $n ->
    [one] { $n } mentor dont le premier duo dure encore ou vient de finir : pas compté
   *[other] { $n } mentors dont le premier duo dure encore ou vient de finir : pas comptés
}
report-note-planned-later = { $n ->
    [one] { $n } duo dont la fin prévue est à venir : pas compté
   *[other] { $n } duos dont la fin prévue est à venir : pas comptés
}
report-note-end-unknown = { $n ->
    [one] { $n } duo arrêté un jour inconnu : compté comme non abouti
   *[other] { $n } duos arrêtés un jour inconnu : comptés comme non aboutis
}
report-note-too-short = { $n ->
    [one] { $n } duo de moins d’une semaine : pas compté
   *[other] { $n } duos de moins d’une semaine : pas comptés
}
report-note-hours-not-known = { $n ->
    [one] { $n } duo venu d’une liste : on ne sait pas combien d’heures ils s’étaient vus avant ; il ne compte pas
   *[other] { $n } duos venus d’une liste : on ne sait pas combien d’heures ils s’étaient vus avant ; ils ne comptent pas
}
report-note-taken-over = { $n ->
    [one] { $n } venu d’une liste sans jour d’inscription, compté le jour de la reprise ou au début de son duo
   *[other] { $n } venus d’une liste sans jour d’inscription, comptés le jour de la reprise ou au début de leur duo
}
report-note-info-not-known = { $n } d’une liste : on ne sait pas s’ils étaient à la séance d’info ; ils n’y comptent pas
report-note-intake-not-known = { $n } d’une liste : on ne sait pas s’ils ont eu un premier entretien ; ils n’y comptent pas
report-note-proposal-not-known = { $n } d’une liste : on ne sait pas s’il y a eu une proposition ; ils n’y comptent pas
report-note-later-duo = { $n ->
    [one] { $n } intégré plus tard et entre-temps dans un duo
   *[other] { $n } intégrés plus tard et entre-temps dans un duo
}
report-note-no-sign-up = { $n ->
    [one] { $n } sans jour d’inscription dans tout le travail : pas compté
   *[other] { $n } sans jour d’inscription dans tout le travail : pas comptés
}

report-hours-week = { $hours } h/semaine
report-unit-hours-week = heures par semaine
report-csv-indicator = Code
report-csv-title = Chiffre
report-csv-value = Valeur
report-csv-unit = Unité
report-csv-lo = Intervalle de
report-csv-hi = Intervalle à
report-csv-days-n = Jours : sur combien de personnes
report-csv-hidden = Omis
report-csv-anchor = Compté à partir de
report-csv-rules = Règles
report-csv-note = Remarque
report-counts = Compté
report-counts-note = Qui est arrivé et ce qui a eu lieu pendant cette période. Âge au { $day }. Les heures qu’une liste donne sans jours n’y sont pas comprises.
report-counts-people = Personnes
report-counts-all = tous
report-counts-work = Travail
report-count-mentees = Mentees
report-count-mentors = Mentors
report-count-duos = Duos commencés
report-count-running = dont encore ensemble
report-count-meetings = Rencontres où les deux étaient présents
report-count-hours = Heures ensemble
report-count-sessions = Séances
report-count-visits = Présents aux séances
report-later = Pas encore calculable
report-later-text = Ces chiffres demandent des duos ou des mentors dont l'année ou la fin prévue est passée. Ils apparaissent ici d'eux-mêmes.
report-public-take = Prendre { $year }, avec l'état au { $day }
report-public-none = Aucune année entière où il s'est passé quelque chose n'est encore écoulée. On peut publier à partir du 31 décembre.
report-age-unknown = âge inconnu
