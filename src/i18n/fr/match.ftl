match-lead = Koppel propose qui va avec qui, et dit pourquoi. Vous et votre équipe décidez.
match-busy = Je cherche les meilleures paires…
match-failed = Aucune proposition n’a pu être faite.
match-failed-text = Cherchez à nouveau. Si cela ne marche toujours pas, rechargez la page. Ce qui n’a pas marché : { $why }
match-summary = { $pairs ->
    [0] Aucune proposition
    [one] 1 proposition
   *[other] { $pairs } propositions
} · { $waiting ->
    [0] personne n’attend encore
    [one] 1 mentee attend encore
   *[other] { $waiting } mentees attendent encore
} · { $places ->
    [one] 1 place libre chez les mentors
   *[other] { $places } places libres chez les mentors
}
match-proof = Vérifié : aucune répartition n’est meilleure.
match-take-all = Accepter toutes les propositions
match-take-all-ask = { $n ->
    [one] Accepter cette proposition ?
   *[other] Accepter ces { $n } propositions ?
}
match-take-all-text = Chaque proposition devient un duo, et ces mentees n’attendent plus. Vous pouvez annuler chaque duo séparément. Les paires fixées qui ne remplissent pas une condition s’acceptent une par une.
match-taken = { $n ->
    [one] 1 duo créé
   *[other] { $n } duos créés
}
match-taken-some = { $n ->
    [one] 1 duo créé
   *[other] { $n } duos créés
}, { $failed } non. La raison : { $why }
match-no-mentees = Personne n’attend un mentor
match-no-mentees-text = Importez une liste, ou passez à l’étape « attend un mentor » sur la page d’une personne.
match-no-mentors = Aucun mentor n’a de place libre
match-no-mentors-text = Regardez quels mentors ont presque fini la formation, ou qui pourrait prendre un mentee de plus. Ceux qui attendent sont ci-dessous.
match-see-mentors = Vers les mentors
match-search = Chercher par nom
match-order = Ordre
match-pairs = Propositions
match-waiting = Qui attend encore
match-more = En montrer encore { $n }
match-nameless = (sans nom)
match-with = { $mentee } et { $mentor }
match-points = { $n ->
    [one] { $n } point
   *[other] { $n } points
}
match-of-hundred = { $n } points sur 100
match-waited = { $n ->
    [0] attend depuis aujourd’hui
    [one] attend depuis 1 jour
   *[other] attend depuis { $n } jours
}
match-missing = { $n ->
    [one] 1 donnée inconnue
   *[other] { $n } données inconnues
}
match-pinned = fixé
match-breaks = ne remplit pas : { $rules }
match-language-levels = { $language } ({ $mentee } et { $mentor })
match-and-more = et encore { $n }
match-same-postcode = dans le même quartier
match-apart = à { $km } l’un de l’autre
match-distance-unknown = distance inconnue

## what one can do
match-accept = Accepter
match-accept-anyway = Accepter quand même
match-why = Pourquoi ?
match-others = Autres mentors
match-decide = Décider
match-pin = Fixer
match-unpin = Détacher
match-veto = Exclure
match-unveto = Ne plus exclure
match-refuse = Refuser
match-unrefuse = Retirer le refus

## the question behind a decision
match-ask-pin = Fixer { $mentee } et { $mentor } ?
match-ask-pin-text = Cette paire reste alors dans la proposition. Vous pouvez toujours la détacher.
match-ask-pin-breaks = Cette paire ne remplit pas toutes les conditions : { $rules }. Écrivez pourquoi c’est possible quand même.
match-ask-veto = Exclure { $mentee } et { $mentor } ?
match-ask-veto-text = Koppel ne propose plus cette paire, jusqu’à ce que vous l’autorisiez à nouveau.
match-ask-refuse = Refuser { $mentee } et { $mentor } ?
match-ask-refuse-text = Cette paire ne revient pas d’elle-même. { $mentee } attend un autre mentor.
match-ask-accept = Accepter quand même { $mentee } et { $mentor } ?
match-ask-by = Qui refuse ?
match-ask-reason = Raison
match-ask-why = Avec vos propres mots
match-ask-why-hint = Pas de numéro national et rien sur la santé.
match-ask-need-by = Choisissez qui refuse.
match-ask-need-reason = Choisissez une raison.
match-ask-need-why = Écrivez en une phrase pourquoi.
match-ask-register-number = Il y a ici un numéro national. Koppel ne peut pas le garder : enlevez-le.

## other mentors for one mentee
match-best = Meilleures possibilités
match-best-none = Aucun mentor n’est possible pour le moment. Vous voyez ci-dessous pourquoi, mentor par mentor.
match-proposed = proposé
match-price-equal = aussi bien que la proposition
match-price = coûte à l’ensemble { $n ->
    [one] { $n } point
   *[other] { $n } points
}
match-below-floor = sous la limite de { $n } points

## why someone waits on
match-waits-no-mentors = Aucun mentor n’a de place libre pour le moment.
match-waits-nobody = Aucun mentor ne remplit toutes les conditions.
match-waits-floor = La meilleure possibilité est { $mentor }, avec { $points } points. C’est sous la limite.
match-waits-others = { $mentor } convient le mieux ({ $points } points), mais cette place sert mieux à quelqu’un d’autre.
match-waits-pin = Fixé avec { $mentor }, qui n’a plus de place libre.

## decisions that could not be followed
match-issues = Je n’ai pas pu suivre ces décisions
match-issue-twice = { $mentee } est fixé deux fois. { $kept } compte, { $dropped } non. Détachez-en un.
match-issue-vetoed = { $mentee } et { $mentor } sont fixés et exclus. Exclu compte.
match-issue-nobody = { $mentee } est fixé avec { $mentor }, qui n’est pas un mentor actif.
match-issue-place = { $mentee } est fixé avec { $mentor }, qui n’a plus de place libre.

## the page of one pair
match-pair-score = Points
match-pair-score-missing = Ce qui est inconnu ne compte pas : le reste est recalculé sur 100.
match-pair-rules = Conditions
match-pair-shared = Ce qu’ils partagent
match-pair-languages = Langues
match-pair-slots = Moments
match-pair-distance = Distance
match-pair-tastes = Intérêts et valeurs
match-pair-none = aucun
match-pair-place = Dans la proposition
match-pair-is-proposed = Koppel propose cette paire.
match-pair-other = Koppel propose { $mentor } pour { $mentee }.
match-pair-waits = Koppel laisse encore attendre { $mentee }.
match-pair-equal = Choisir cette paire est aussi bien pour l’ensemble.
match-pair-price = Choisir cette paire coûte à l’ensemble { $n ->
    [one] { $n } point
   *[other] { $n } points
} : tous les déplacements sont comptés.
match-pair-decided = Déjà décidé
match-pair-decided-none = Rien n’a encore été décidé sur cette paire.
match-pair-duo = Ces deux-là sont un duo ou une proposition.
match-pair-to-duo = Vers le duo
match-pair-gone = Je ne peux pas mettre ces deux personnes côte à côte
match-pair-gone-text = L’une des deux n’est pas (ou plus) mentee ou mentor.
match-pair-not-waiting = { $mentee } n’attend pas de mentor pour le moment. Vous voyez ci-dessous comment cette paire convient.
match-passed = rempli
match-failed-rule = non rempli
match-unknown-rule = pas connu
match-check = à vérifier

## what made a rule pass
match-fact-slots = libres ensemble : { $slots }
match-fact-km = à { $km } l’un de l’autre
match-fact-online = en ligne convient aux deux
match-fact-places = { $n ->
    [one] encore 1 place
   *[other] encore { $n } places
}
match-warn-eligible = { $side ->
    [mentee] pas encore décidé pour le mentee
    [mentor] pas encore décidé pour le mentor
   *[both] pas encore décidé pour les deux
}
match-warn-branch = { $side ->
    [mentee] l’antenne du mentee est inconnue
   *[other] l’antenne du mentor est inconnue
}

## why a rule fails
match-fail-not-waiting = le mentee n’attend pas pour le moment ({ $state })
match-fail-not-active = le mentor n’est pas actif ({ $state })
match-fail-paused = le mentor est en pause jusqu’au { $day }
match-fail-not-trained = la formation n’est pas encore faite
match-fail-full = { $taken } places sur { $capacity } occupées
match-fail-not-eligible = { $side ->
    [mentee] le mentee ne les remplit pas
    [mentor] le mentor ne les remplit pas
   *[both] aucun des deux ne les remplit
}
match-fail-no-match = { $side ->
    [mentee] pas pour le mentee
    [mentor] pas pour le mentor
   *[both] pour aucun des deux
}
match-fail-branch = ils dépendent d’antennes différentes
match-fail-languages-unknown = { $side ->
    [mentee] aucun niveau de langue du mentee n’est connu
    [mentor] aucun niveau de langue du mentor n’est connu
   *[both] aucun niveau de langue des deux n’est connu
}
match-fail-language-low = { $language } : mentee { $mentee }, mentor { $mentor } ; il faut { $needed }
match-fail-no-language = aucune langue que les deux parlent
match-fail-slots-unknown = { $side ->
    [mentee] aucun moment libre du mentee n’est connu
    [mentor] aucun moment libre du mentor n’est connu
   *[both] aucun moment libre des deux n’est connu
}
match-fail-no-slot = aucun moment où les deux sont libres
match-fail-place-unknown = { $side ->
    [mentee] le code postal du mentee est inconnu
    [mentor] le code postal du mentor est inconnu
   *[both] les deux codes postaux sont inconnus
}
match-fail-travel-unknown = { $side ->
    [mentee] à { $km }, et on ne sait pas comment le mentee se déplace
    [mentor] à { $km }, et on ne sait pas comment le mentor se déplace
   *[both] à { $km }, et on ne sait pas comment ils se déplacent
}
match-fail-too-far = à { $km } l’un de l’autre ; ensemble ils font { $reach }
match-fail-one-person = c’est, ou semble être, la même personne : le même nom, et la même date de naissance, le même téléphone, e-mail ou numéro. Ce sont deux personnes ? Dites-le sous Différences.
match-fail-refuses = { $side ->
    [mentee] le mentee ne veut pas ou ne peut pas
    [mentor] le mentor ne veut pas ou ne peut pas
   *[both] aucun des deux ne veut ou ne peut
}
match-fail-gender = { $side ->
    [mentor] le mentor a demandé autre chose
   *[other] le mentee a demandé autre chose
}
match-fail-gender-unknown = { $side ->
    [mentor] le mentor a un souhait, et c’est inconnu pour le mentee
   *[other] le mentee a un souhait, et c’est inconnu pour le mentor
}
match-fail-declined = une proposition n’a pas abouti ({ $by } : { $reason })
match-fail-ended-early = leur dernier duo s’est arrêté plus tôt ({ $reason })
match-fail-refused = refusé ({ $by } : { $reason })
match-fail-vetoed = exclu par l’équipe
whynot-all = Pourquoi pas un autre ?
whynot-all-of = Pourquoi pas pour { $mentee } ?
whynot-all-none = Tous les mentors à la table conviennent.
whynot-all-text = { $n ->
    [one] 1 mentor ne convient pas. Ce qui est le plus facile à résoudre vient d’abord.
   *[other] { $n } mentors ne conviennent pas. Ce qui est le plus facile à résoudre vient d’abord.
}
whynot-all-fails = Ce qui ne va pas
whynot-all-takes = Ce qu’il faudrait
whynot-takes-until = attendre le { $day }
whynot-takes = { $what ->
    [two-people] dire sous Différences que ce sont deux personnes
    [waiting] le mentoré doit attendre un match
    [active] le mentor doit être actif
    [training] terminer la formation
    [place] une place de plus chez ce mentor
    [eligible] revoir les conditions
    [no-match] retirer « pas de match maintenant » chez cette personne
    [branch] la même antenne
    [ask-languages] demander et compléter les langues
    [language] une langue commune que les deux parlent assez bien
    [ask-slots] demander et compléter les disponibilités
    [slot] un moment qui convient aux deux
    [ask-place] demander et compléter le code postal
    [ask-travel] demander comment cette personne se déplace
    [travel] se voir en ligne, ou aller plus loin
    [refusal] c’est fixé tant que le refus y est
    [wish] discuter avec la personne si le souhait reste
    [ask-gender] demander et compléter le genre
   *[earlier] seulement si l’équipe revient sur sa décision
}
match-day-today = Les propositions portent la date d’aujourd’hui
match-day-on = Les propositions portent cette date : { $day }
match-day = Jour où l’équipe l’a proposé
match-day-hint = L’équipe l’a fait plus tôt ? Choisissez ce jour. Vide veut dire aujourd’hui.
