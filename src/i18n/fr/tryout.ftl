meeting-part-try = Essayer
try-lead = Changez quelque chose sans que cela compte, et voyez l’effet. Rien ne change vraiment avant que vous le gardiez.
try-add = Que voulez-vous essayer ?
try-kind = Type de changement
try-kind-places = les places d’un mentor
try-kind-setting = un réglage ou un poids
try-kind-slots = les moments libres de quelqu’un
try-kind-relax = lever une condition pour quelqu’un
try-mentor = Quel mentor ?
try-person = Pour qui ?
try-setting = Réglage
try-value = Valeur
try-rule = Quelle condition ?
try-add-button = Ajouter
try-need-person = Choisissez d’abord quelqu’un.
try-need-setting = Choisissez un réglage.
try-need-number = Indiquez un nombre entier.
try-need-places = Indiquez un nombre de 0 à 99.
try-need-rule = Choisissez une condition.
try-changes = Ce que vous essayez
try-nothing = Rien encore. Ajoutez un changement.
try-remove = Enlever : { $what }
try-setting-is = { $setting } : { $n }
try-places-are = { $who } : { $n ->
    [one] 1 place
   *[other] { $n } places
}
try-slots-are = { $who } est libre : { $slots }
try-slots-none = { $who } n’a aucun moment libre
try-relaxed = { $who } : sans la condition « { $rule } »
try-bad-setting = { $setting } ne peut pas être { $n }.
try-bad-person = { $who } n’est pas (plus) à la table. Enlevez ce changement.
try-bad-places = Un mentor ne peut pas avoir { $n } places : de 0 à 99.
try-bad-rule = La condition « { $rule } » ne peut pas être levée.
try-searching = Je cherche les meilleurs duos avec ces changements…
try-failed = Je n’ai pas pu essayer cela
try-outcome = Ce que cela ferait
try-then = avec les changements
try-matched = Mentees avec un mentor
try-total = Coût total, plus bas est mieux
try-shifts = { $n ->
    [0] Aucun duo ne change
    [one] 1 duo change
   *[other] { $n } duos changent
}
try-keep = Garder
try-throw = Jeter
try-keep-ask = Garder ces changements ?
try-keep-text = Les réglages, les places et les moments changent pour de bon. Les duos pour lesquels vous avez levé une condition sont fixés, avec votre raison.
try-keep-why = Pourquoi cette condition peut-elle être levée ici ?
try-kept = Les changements sont gardés.
try-not-kept = Tout n’a pas pu être gardé : { $why }
