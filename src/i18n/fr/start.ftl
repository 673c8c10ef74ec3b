# La page de départ : bienvenue, déverrouiller, un nouvel espace de travail, un fichier, l’exemple.
start-welcome = Bienvenue dans Koppel
start-welcome-back = Vous revoilà
start-lead = Koppel vous aide à mettre en duo des personnes qui cherchent du travail et des personnes d’expérience.
start-lead-back = Choisissez votre espace de travail et tapez votre phrase secrète.
start-how = Comment voulez-vous commencer ?
start-other = Ou autre chose
start-example = Regarder l’exemple
start-example-what = Des personnes inventées. Vous pouvez tout essayer sans rien abîmer.
start-new = Un nouvel espace de travail
start-new-what = Pour votre propre antenne, avec de vraies personnes. Cela prend environ cinq minutes.
start-new-lead = En cinq étapes. Préparez un stylo et du papier, ou une imprimante.
start-file = Ouvrir un fichier
start-file-what = Une sauvegarde, ou ce qu’un collègue vous a donné.
start-file-lead = Choisissez le fichier scellé que vous avez reçu ou enregistré.
start-where = Tout reste sur cet ordinateur, chiffré. Il n’y a pas de serveur et rien ne sort.
start-as-file = Vous avez ouvert Koppel comme un fichier de cet ordinateur
start-as-file-what = Toute autre page web ouverte ici comme fichier partage alors ce même endroit. Elle peut voir comment s’appellent les espaces de travail gardés ici et qui les ouvre, et elle peut supprimer tout ce qui est gardé ici. Le contenu est chiffré : elle ne peut pas le lire. Enregistrez donc régulièrement un fichier ailleurs. Sur l’ordinateur de quelqu’un d’autre, mieux vaut ouvrir un fichier sans rien laisser ici.
start-no-store = Ce navigateur ne peut rien garder ici
start-unreadable = { $n ->
    [one] { $n } espace de travail dans ce navigateur ne peut pas être lu.
   *[other] { $n } espaces de travail dans ce navigateur ne peuvent pas être lus.
}
start-unreadable-do = Rien n’a été effacé. Une version plus récente de Koppel aidera peut-être ; sinon, ouvrez une sauvegarde.

start-last-opened = ouvert la dernière fois : { $when }
start-more = Plus sur { $name }
start-open = Ouvrir
start-who = Qui êtes-vous ?
start-nameless = (sans nom)
start-with-recovery = Avec la clé de secours
start-passphrase = Phrase secrète
start-recovery-key = Clé de secours
start-recovery-hint = Vous pouvez omettre les tirets.
start-unlock = Déverrouiller
start-passing-left = Ceci ne devait pas rester ici, mais n’a pas encore été enlevé : peut-être que tout n’est pas encore dans un fichier. Ouvrez-le, enregistrez un fichier et fermez, ou supprimez-le.
start-unsaved-work = Travail non enregistré
start-delete = Supprimer de cet ordinateur
start-delete-what = Tout ce qui est dans « { $name } » disparaît de cet ordinateur, et cela ne s’annule pas. Les fichiers que vous avez enregistrés restent et s’ouvrent encore.
start-delete-type = Tapez le nom pour confirmer : { $name }
start-delete-do = Supprimer pour de bon

start-step-names = Noms
start-step-passphrase = Phrase secrète
start-step-key = Clé de secours
start-step-proof = Essayez-les
start-step-ready = Prêt
start-fill-in = Remplissez ce champ.
start-name = Nom de l’espace de travail
start-name-hint = Par exemple : Koppel Gand. Ce nom est visible avant de déverrouiller.
start-municipality = Commune
start-branch = Première antenne
start-branch-hint = Par exemple le quartier ou la maison où vous travaillez.
start-my-name = Votre nom
start-my-name-hint = Ainsi vos collègues voient qui a noté quoi. Ce nom est visible avant de déverrouiller.
start-next = Continuer
start-passphrase-why = Votre phrase secrète déverrouille l’espace de travail. Personne ne peut la retrouver ou la remplacer pour vous, nous non plus.
start-key-why = Si vous oubliez votre phrase secrète, seule cette clé ouvre encore l’espace de travail. Imprimez-la ou recopiez-la.
start-have-both = J’ai les deux
start-proof-why = Retapez votre phrase secrète et la clé de secours à partir de votre papier. Ainsi nous savons que les deux marchent avant d’y mettre de vraies données.
start-make = Créer l’espace de travail
start-ready = « { $name } » est prêt
start-all-read = Toute personne que vous ajoutez peut tout lire
start-all-read-what = Vous pouvez ajouter des collègues avec leur propre phrase secrète, dans Réglages. Il n’y a pas encore de différence dans ce qu’ils peuvent voir.
start-data-here = Les données sont sur cet ordinateur, dans ce navigateur
start-data-here-what = Elles sont chiffrées. Enregistrez chaque semaine un fichier à un autre endroit : si l’ordinateur tombe en panne, ce fichier est tout ce que vous avez.
start-kept-promised = Le navigateur promet de ne pas les enlever de lui-même.
start-kept-not-promised = Le navigateur ne promet pas de les garder si le disque est plein. Un fichier à un autre endroit est donc vraiment nécessaire.
start-begin = C’est parti

start-file-drop = Un fichier scellé de Koppel
start-file-example = Ce fichier appartient à l’exemple : des personnes inventées, sans phrase secrète.
start-passphrase-or-key = Phrase secrète ou clé de secours
start-file-secret-hint = Celle d’une personne de l’espace de travail, ou celle du fichier à part : avec celle-ci vous pouvez tout lire, rien changer, et rien ne reste sur cet ordinateur.
start-file-work = Essayer une phrase secrète peut durer longtemps avec ce fichier : jusqu’à { $n ->
    [one] une minute environ
   *[other] { $n } minutes environ
 }. Vous pouvez arrêter à tout moment.
start-file-then = Que doit-il rester sur cet ordinateur ?
start-file-then-hint = Cet espace de travail est déjà sur cet ordinateur ? Alors, après l’ouverture, vous voyez d’abord ce qui est nouveau, et il reste, quel que soit votre choix. Seul un travail non enregistré qui était resté ici s’en va, avec « Rien », dès qu’il est dans un fichier.
start-leave-what = Tout se trouve alors seulement dans la mémoire de cet onglet. Si vous fermez l’onglet ou si l’ordinateur s’arrête, ce qui n’est encore dans aucun fichier est perdu. Si Koppel se verrouille alors que quelque chose n’est encore dans aucun fichier, cela reste ici : chiffré et sans noms, jusqu’à ce que vous l’enregistriez ou le supprimiez. Un fichier que vous enregistrez reste là où vous l’enregistrez.
start-keep = Tout, chiffré : c’est mon ordinateur
start-leave = Rien : c’est l’ordinateur de quelqu’un d’autre
start-other-file = Un autre fichier

start-demo-name = Exemple
start-demo-lead = Nous inventons une antenne. Cela prend quelques secondes.
start-demo-real-open = « { $name } » est ouvert
start-demo-real-open-what = De vraies personnes et l’exemple ne se mélangent jamais. Verrouillez d’abord, puis ouvrez l’exemple.
start-again = Réessayer
start-reset-title = Ceci est l’exemple
start-reset-what = Tout ce que vous avez changé dans l’exemple disparaît. Ensuite il est comme neuf.
start-reset = Recommencer
start-reset-ask = Recommencer l’exemple ?
start-incomplete = La suite de Koppel n’a pas pu être chargée. Rien n’est perdu. Vérifiez votre connexion et réessayez.
