lists-lead = Importez vos listes Excel ou CSV. Vous voyez d’abord ce qui se passera ; ensuite vous décidez.
lists-pick = Une liste (Excel ou CSV)
lists-reading = Lecture de la liste…
lists-stopped = La lecture est arrêtée. Rien n’a changé.
lists-finished = { $n ->
    [one] 1 ligne est reprise. Vous pouvez l’annuler en une fois.
   *[other] { $n } lignes sont reprises. Vous pouvez l’annuler en une fois.
}
lists-take-title = Reprendre
lists-confirm = Je confirme : ces personnes remplissent les conditions et ont donné leur accord
lists-confirm-hint = La liste ne le dit pas pour tous. Sans confirmation, ils sont repris aussi, mais un duo ne commence que quand c’est sûr. Une réponse peu claire sur la liste (comme « oui ? ») n’est pas confirmée avec les autres.
lists-take = { $n ->
    [one] Reprendre 1 ligne
   *[other] Reprendre { $n } lignes
}
lists-taking = Reprise des lignes…
lists-file = Vous lisez : { $name }
lists-how = Voici comment nous avons lu le fichier
lists-kind = Qui ou quoi est dans la liste ?
lists-sheet = Feuille
lists-sheet-keep-out = (à ne pas lire, dit la feuille)
lists-sheet-hidden = (masquée)
lists-other-list = { $name } ({ $n ->
    [one] 1 ligne
   *[other] { $n } lignes
})
lists-other-lists = { $n ->
    [one] Ce fichier contient encore une liste : { $names }. Nous ne la lisons pas maintenant.
   *[other] Ce fichier contient encore { $n } listes : { $names }. Nous ne les lisons pas maintenant.
}
lists-other-lists-text = Lisez-les après celle-ci : choisissez à nouveau le fichier, puis l’autre liste sous « { $where } ».
lists-hidden-rows-in = { $n ->
    [one] 1 ligne est masquée dans le tableur. Nous la lisons aussi.
   *[other] { $n } lignes sont masquées dans le tableur. Nous les lisons aussi.
}
lists-hidden-rows-out = { $n ->
    [one] 1 ligne est masquée dans le tableur. Elle reste dehors.
   *[other] { $n } lignes sont masquées dans le tableur. Elles restent dehors.
}
lists-hidden-rows-leave = Laisser les lignes masquées
lists-hidden-rows-take = Lire aussi les lignes masquées
lists-hidden-columns = { $n ->
    [one] La colonne { $names } est masquée dans le tableur. Nous la lisons aussi. Sinon, choisissez « { $leave } » plus bas.
   *[other] Les colonnes { $names } sont masquées dans le tableur. Nous les lisons aussi. Sinon, choisissez « { $leave } » plus bas.
}
lists-no-value = { $n ->
    [one] 1 cellule contient une formule sans résultat. Pour nous, elle est vide.
   *[other] { $n } cellules contiennent une formule sans résultat. Pour nous, elles sont vides.
}
lists-no-value-text = Ouvrez le fichier dans Excel ou LibreOffice, enregistrez-le et choisissez-le à nouveau.
lists-count-unknown = nombre inconnu
lists-heading-row = Ligne des titres
lists-separator = Entre les colonnes se trouve
lists-separator-semicolon = point-virgule ;
lists-separator-comma = virgule ,
lists-separator-tab = tabulation
lists-separator-bar = barre |
lists-encoding = Jeu de caractères
lists-encoding-utf-8 = UTF-8
lists-encoding-windows-1252 = Windows (Europe de l’Ouest)
lists-encoding-macintosh = Mac (ancien)
lists-encoding-ibm850 = DOS (cp850)
lists-encoding-windows-1257 = Windows (balte)
lists-encoding-utf-16le = UTF-16
lists-looks-wrong = Il y a des signes étranges entre les lettres. C’est sans doute un autre jeu de caractères : choisissez-en un autre et vérifiez les noms.
lists-repaired = Les lettres accentuées étaient abîmées. Nous les avons réparées, par exemple : { $example }
lists-columns = Que contient chaque colonne ?
lists-columns-text = Une erreur ? Choisissez vous-même. Koppel retient votre choix pour la liste suivante.
lists-heading-long = Le titre de cette colonne a { $n } caractères. Koppel n’en garde que le début.
lists-sensitive = sensible : n’est pas repris, sauf si vous choisissez autre chose ici
lists-unsure = à vérifier
lists-words = Mots
lists-words-text = Nous ne connaissons pas ces mots ou n’en sommes pas sûrs. Choisissez une fois ce qu’ils veulent dire : cela vaut pour toutes les lignes. Ce que vous ne choisissez pas reste avec la personne, tel quel.
lists-word = { $n ->
    [one] « { $word } » (1 fois)
   *[other] « { $word } » ({ $n } fois)
}
lists-word-none = rien de tout cela
lists-entry = Où en sont ces personnes ?
lists-entry-point = Ils entrent comme
lists-entry-mentees = Les étapes d’avant se sont passées ailleurs ; la ligne du temps dit : repris d’une liste.
lists-entry-mentors = Ceci vaut pour ceux qui ont suivi la formation. Les autres entrent comme en formation.
lists-totals = En bref
lists-total-rows = { $n ->
    [one] 1 ligne lue
   *[other] { $n } lignes lues
}
lists-total-aside = { $n ->
    [one] 1 ligne avec un titre ou un total ; elle n’entre pas
   *[other] { $n } lignes avec un titre ou un total ; elles n’entrent pas
}
lists-total-duplicate = { $n ->
    [one] { $n } ligne sur quelqu’un déjà présent
   *[other] { $n } lignes sur quelqu’un déjà présent
}
lists-total-known-sessions = { $n ->
    [one] { $n } session déjà présente
   *[other] { $n } sessions déjà présentes
}
lists-total-maybe = { $n ->
    [one] 1 ligne sur quelqu’un qui est peut-être déjà là
   *[other] { $n } lignes sur quelqu’un qui est peut-être déjà là
}
lists-total-same-name = { $n ->
    [one] { $n } ligne ayant seulement le même nom qu’un autre
   *[other] { $n } lignes ayant seulement le même nom qu’un autre
}
lists-total-bad-date = { $n ->
    [one] { $n } date non comprise
   *[other] { $n } dates non comprises
}
lists-total-future-date = { $n ->
    [one] { $n } date dans le futur
   *[other] { $n } dates dans le futur
}
lists-total-unreadable = { $n ->
    [one] { $n } case non comprise ; le texte est gardé
   *[other] { $n } cases non comprises ; le texte est gardé
}
lists-total-too-old = { $n ->
    [one] { $n } personne plus âgée que la règle
   *[other] { $n } personnes plus âgées que la règle
}
lists-total-too-young = { $n ->
    [one] { $n } personne plus jeune que la règle
   *[other] { $n } personnes plus jeunes que la règle
}
lists-total-register-number = { $n ->
    [one] { $n } numéro de registre national retiré
   *[other] { $n } numéros de registre national retirés
}
lists-total-formula = { $n ->
    [one] { $n } case qui ressemble à une formule ; gardée comme texte
   *[other] { $n } cases qui ressemblent à une formule ; gardées comme texte
}
lists-total-empty-name = { $n ->
    [one] { $n } ligne sans nom
   *[other] { $n } lignes sans nom
}
lists-total-repaired = { $n ->
    [one] { $n } case aux accents réparés
   *[other] { $n } cases aux accents réparés
}
lists-total-lost-byte = { $n ->
    [one] { $n } case où une lettre est perdue
   *[other] { $n } cases où une lettre est perdue
}
lists-total-gender-wish = { $n ->
    [one] { $n } souhait sur le mentor, à demander
   *[other] { $n } souhaits sur le mentor, à demander
}
lists-total-too-long = { $n ->
    [one] { $n } texte trop long pour son champ
   *[other] { $n } textes trop longs pour leur champ
}
lists-doubles = La même personne ?
lists-doubles-text = Les données de qui est déjà là sont complétées, sans créer de double. C’est vous qui décidez.
lists-pile = { $pile ->
    [sure] Certainement la même personne : { $n }
    [ask] Peut-être la même personne : { $n }
   *[new] Nouveau : { $n }
}
lists-pile-text = { $pile ->
    [sure] Le même nom, et au moins deux autres choses identiques.
    [ask] Le même nom, et une chose identique : la date de naissance, le téléphone, l’adresse e-mail ou le numéro. Ou il n’y a qu’un nom. Vérifiez si Koppel voit juste.
   *[new] Ces lignes entrent comme de nouvelles personnes.
}
lists-all-same = Tous la même personne
lists-all-else = Tous quelqu’un d’autre
lists-all-in = Tout reprendre
lists-all-out = Tout laisser de côté
lists-as-row = complète la ligne { $n }
lists-number = numéro { $number }
lists-doubles-sessions = La même session ?
lists-doubles-sessions-text = Le même jour et le même lieu qu’une session déjà présente. Elle n’est pas comptée deux fois ; ce qui manquait est complété.
lists-more-doubles = { $n ->
    [one] En montrer plus (encore 1)
   *[other] En montrer plus (encore { $n })
}
lists-same-session = La même session
lists-another-session = Une autre session
lists-same-person = La même personne
lists-someone-else = Quelqu’un d’autre
lists-same-name = Seulement le même nom
lists-same-name-text = Ces personnes portent le même nom, mais sont sans doute différentes. Elles sont reprises.
lists-more-names = { $n ->
    [one] Et encore { $n } nom qui revient plus d’une fois.
   *[other] Et encore { $n } noms qui reviennent plus d’une fois.
}
lists-more-who = et encore { $n }
lists-show = Montrer les lignes
lists-row = Ligne { $n }
lists-known = Déjà dans Koppel
lists-whom = De qui s’agit-il ?
lists-whom-text = Cette liste nomme des personnes par leur nom ou leur numéro. Celles que Koppel connaît avec certitude sont sous « trouvées ». Pour les autres, vous dites qui c’est. Koppel ne devine pas.
lists-whom-first = Ces personnes ne sont pas encore dans Koppel ? Lisez d’abord leur propre liste, puis celle-ci.
lists-whom-open = { $n ->
    [one] Il reste à dire qui est 1 personne
   *[other] Il reste à dire qui sont { $n } personnes
}
lists-whom-found = { $n ->
    [one] 1 personne trouvée
   *[other] { $n } personnes trouvées
}
lists-whom-all-new = { $n ->
    [one] Qui ne ressemble à personne est nouveau (1)
   *[other] Qui ne ressemble à personne est nouveau ({ $n })
}
lists-whom-all-out = Laisser de côté tous ceux qui restent
lists-whom-who = { $role ->
    [mentor] { $name }, mentor
   *[mentee] { $name }
}
lists-whom-as-new = { $role ->
    [mentor] Nouveau mentor
   *[mentee] Nouveau mentee
}
lists-whom-as-follow-up = Nouveau mentee, en suivi
lists-whom-out = Ne pas reprendre
lists-whom-rows = { $n ->
    [one] ligne { $row }
   *[other] { $n } lignes, la première est la ligne { $row }
}
lists-whom-wait = { $n ->
    [one] Dites d’abord qui est visé (encore 1 personne, plus haut sous « De qui s’agit-il ? »).
   *[other] Dites d’abord qui est visé (encore { $n } personnes, plus haut sous « De qui s’agit-il ? »).
}
lists-event-duo = { $state }, commencé le { $date }
lists-event-duo-undated = { $state }, jour du début inconnu
lists-event-undated = jour inconnu
lists-event-talk = entretien de suivi
lists-event-kind-unknown = sorte inconnue
lists-brings-duos = { $n ->
    [one] 1 nouveau duo
   *[other] { $n } nouveaux duos
}
lists-brings-duos-known = { $n ->
    [one] 1 duo déjà là ; ce qui n’était pas connu est complété
   *[other] { $n } duos déjà là ; ce qui n’était pas connu est complété
}
lists-brings-meetings = { $n ->
    [one] 1 nouvelle rencontre
   *[other] { $n } nouvelles rencontres
}
lists-brings-meetings-known = { $n ->
    [one] 1 rencontre déjà là
   *[other] { $n } rencontres déjà là
}
lists-brings-homeless = { $n ->
    [one] 1 rencontre de deux personnes qui ne forment pas un duo ce jour-là ; elle n’entre pas. Lisez d’abord la liste des duos.
   *[other] { $n } rencontres de deux personnes qui ne forment pas un duo ce jour-là ; elles n’entrent pas. Lisez d’abord la liste des duos.
}
lists-brings-outcomes = { $n ->
    [one] 1 nouveau résultat
   *[other] { $n } nouveaux résultats
}
lists-brings-outcomes-known = { $n ->
    [one] 1 résultat déjà là
   *[other] { $n } résultats déjà là
}
lists-brings-talks = { $n ->
    [one] 1 nouvel entretien de suivi
   *[other] { $n } nouveaux entretiens de suivi
}
lists-brings-talks-known = { $n ->
    [one] 1 entretien de suivi déjà là
   *[other] { $n } entretiens de suivi déjà là
}
lists-brings-unnamed = { $n ->
    [one] 1 ligne qui ne dit pas de qui il s’agit ; elle n’entre pas
   *[other] { $n } lignes qui ne disent pas de qui il s’agit ; elles n’entrent pas
}
lists-branch = De quelle antenne est cette liste ?
lists-branch-hint = Cela vaut pour qui ou ce qui n’a pas encore d’antenne.
lists-branch-none = non précisé
lists-left-duo-column = { $n ->
    [one] « { $column } » : pas compris pour 1 duo
   *[other] « { $column } » : pas compris pour { $n } duos
}
lists-rows = Ligne par ligne
lists-remarks-left-out = Il y a { $all } remarques. C’est trop : { $shown } sont montrées ici. Toutes les cases ont bien été lues.
lists-more-remarks = { $n ->
    [one] Et encore { $n } remarque.
   *[other] Et encore { $n } remarques.
}
lists-flagged-only = Montrer seulement les lignes avec une remarque
lists-column-row = Ligne
lists-column-who = Qui
lists-column-what = Ce qui se passe
lists-column-remarks = Remarques
lists-comes-in = est reprise
lists-filled-in = est complétée
lists-stays-out = n’est pas reprise
lists-row-title = Cette ligne
lists-leave-out = Ne pas reprendre
lists-let-in = Reprendre
lists-left = Encore à faire dans les listes
lists-left-text = Ce qui est ici y reste jusqu’à ce que quelqu’un l’ait fait.
lists-left-doubles = { $n ->
    [one] 1 paire est peut-être une seule personne
   *[other] { $n } paires sont peut-être une seule personne
}
lists-left-wishes = { $n ->
    [one] 1 souhait sur le mentor, à vérifier
   *[other] { $n } souhaits sur le mentor, à vérifier
}
lists-left-right = C’est exact
lists-left-right-who = { $name } : le souhait est exact
lists-left-no-wish = Pas de préférence
lists-left-no-wish-who = { $name } n’a pas de préférence
lists-left-column = { $n ->
    [one] « { $column } » : pas compris chez 1 personne
   *[other] « { $column } » : pas compris chez { $n } personnes
}
lists-left-done = Fait
lists-left-done-who = Fait pour { $name }
lists-left-all-done = Tout est fait
lists-left-count = { $n ->
    [one] 1 chose à faire dans les listes
   *[other] { $n } choses à faire dans les listes
}
