# La page des différences : où deux ordinateurs ont écrit autre chose, et ce qui ne va pas ensemble.
differs-title = Différences
differs-lead = Voici où deux ordinateurs ont écrit autre chose, et ce qui ne va pas ensemble. Rien n’est perdu : vous choisissez ce qui compte.
differs-none = Aucune différence
differs-none-text = Tout ce qui a été écrit sur différents ordinateurs va ensemble.
differs-count = { $n ->
    [one] { $n } différence à trancher
   *[other] { $n } différences à trancher
}
differs-open = Voir les différences
differs-mark = différence
differs-mark-text = Il reste des différences à trancher ici. Vous voyez ce qui a été écrit en dernier. Choisissez ce qui compte.
differs-fields = Écrit de deux façons
differs-meaning = Ceci ne va pas ensemble
differs-many = Trancher beaucoup à la fois
differs-many-text = { $n ->
    [one] Il y a { $n } champ avec une différence.
   *[other] Il y a { $n } champs avec une différence.
}
differs-newest = Partout ce qui a été écrit en dernier
differs-whose = De qui le texte compte-t-il ?
differs-of = Partout ce que cette personne a écrit
differs-nothing-of = Choisissez d’abord de qui le texte compte.
differs-keep = Garder ceci
differs-keep-what = Garder ceci : { $what }
differs-third = Écrire autre chose
differs-third-title = { $field } : écrire autre chose
differs-third-label = Ce qui compte
differs-third-save = Ceci compte
differs-shown = affiché maintenant
differs-who = { $who }, { $when }, sur { $laptop }
differs-before = avant : { $what }
differs-someone = quelqu’un que l’équipe ne connaît pas
meaning-two-duos = { $name } a { $n } duos ou propositions à la fois : { $who }.
meaning-mentor-full = { $name } a { $taken } duos ou propositions, mais de la place pour { $capacity } : { $who }.
meaning-one-in-both = { $name } est mentee et mentor dans un même duo.
meaning-person-away = { $name } est mis de côté, mais le duo { $duo } continue.
meaning-mentor-gone = Le duo { $duo } continue, mais { $name } est comme mentor : { $state }.
meaning-mentee-off = { $name } est à « { $state } », mais le duo { $duo } continue.
meaning-mentee-alone = { $name } est à « { $state } », mais il n’y a ni duo ni proposition.
meaning-fork = { $name } a quitté « { $state } » deux fois : { $steps }.
meaning-gap = { $name } a quitté « { $state } » sans y être : { $steps }.
meaning-room-twice = { $room }, { $when } : réservé deux fois, { $first } et { $second }.
meaning-changed-away = { $name } est mis de côté, mais quelqu’un d’autre y a encore écrit après.
repair-close-duo = Clôturer le duo { $duo }
repair-raise-capacity = Donner à { $name } de la place pour { $n }
repair-correct-mentee = Mettre { $name } à « { $state } »
repair-correct-mentor = Mettre { $name } à « { $state } »
repair-keep-step = Garder l’étape { $step }
repair-drop-step = Mettre de côté l’étape { $step }
repair-other-room = { $what } : prendre { $room }
repair-later = { $what } : commencer à { $time }
repair-put-away = Mettre de côté : { $what }
repair-leave-away = Laisser { $what } de côté
repair-bring-back = Reprendre { $what }
step-words = vers « { $to } », { $when }, par { $who }
link-suspects = La même personne ?
link-suspects-text = Ces personnes se ressemblent. Si c’est la même, Koppel les montre dès lors comme une seule personne. Vous pouvez toujours annuler.
link-more = { $n ->
    [one] Il en reste { $n }, je la montre ensuite.
   *[other] Il en reste { $n }, je les montre ensuite.
}
link-same-name = même nom
link-alike-name = presque le même nom
link-born = même date de naissance
link-phone = même téléphone
link-mail = même e-mail
link-number = même numéro dans la liste
link-same = La même personne
link-same-who = La même personne : { $one } et { $other }
link-not = Pas la même
link-not-who = Pas la même : { $one } et { $other }
link-do = La même que…
link-title = La même personne que quelqu’un d’autre
link-with = Qui est la même personne ?
link-what = Les deux fiches sont montrées comme une seule personne, avec les duos, entretiens et résultats des deux. Là où elles diffèrent, vous choisissez ensuite ce qui compte. Rien ne se perd, et vous pouvez annuler.
link-missing = Choisissez d’abord quelqu’un.
link-records = { $n ->
    [one] Cette personne est sur { $n } fiche
   *[other] Cette personne est sur { $n } fiches
}
link-apart = Séparer : { $name }
