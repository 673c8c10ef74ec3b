# Effacer : ce qui disparaît, ce qui reste, et la preuve ensuite.
erase-do = Effacer…
erase-title = Effacer des données
erase-what = Qu’est-ce qui doit disparaître ?
erase-all = toute la personne
erase-why = Pourquoi ?
erase-why-missing = Choisissez d’abord pourquoi.
erase-sure = Je comprends que ceci ne revient jamais
erase-sure-missing = Cochez que vous comprenez que ceci ne revient jamais.
erase-now = Effacer pour toujours
erase-goes = { $n ->
    [one] { $n } fiche ou note de cette personne disparaît.
   *[other] { $n } fiches et notes de cette personne disparaissent.
}
erase-shared = { $n ->
    [one] { $n } donnée partagée avec d’autres reste, avec « personne effacée ».
   *[other] { $n } données partagées avec d’autres restent, avec « personne effacée ».
}
erase-ends = Ceci s’arrête : { $who }.
erase-rest = Pour les chiffres, il reste une trace sans nom, avec des mois au lieu de jours.
erase-for-good = Cela vaut aussi sur les autres ordinateurs, dès qu’ils reprennent un fichier de vous. Vous ne pouvez pas l’annuler.
erase-mentions = Le nom est peut-être encore ici. Qu’est-ce qui doit disparaître aussi ?
erase-mention = { $title } : « { $text } »
erased-title = Effacé
erased-lead = Ce qui est effacé pour toujours, par qui et pourquoi. Imprimez ceci comme preuve.
erased-print = Imprimer
erased-none = Rien n’a encore été effacé.
erased-person = Personne { $code }
erased-group = { $name } : { $group }
erased-by = { $when }, par { $who }. Raison : { $why }.
erased-everywhere = Tous les ordinateurs connus l’ont confirmé.
erased-not-yet = Pas encore confirmé par : { $who }.
erased-files = Les sauvegardes et fichiers d’avant contiennent encore les données. Jetez-les. Qui les ouvre quand même dans cet espace ne récupère rien.
erased-files-known = Ces fichiers contiennent encore les données. Jetez-les partout :
erased-file-made = { $file }, enregistré le { $day }
erased-file-brought-in = { $file }, importé le { $day }
