# L’historique : qui a changé quoi, quand, sur quel ordinateur.
history-title = Historique
history-lead = Qui a changé quoi, quand et sur quel ordinateur. Le plus récent est en haut.
history-all = Tout l’espace de travail
history-of = Tout l’historique
history-none = Rien ne s’est encore passé.
history-whose = De qui
history-anyone = tout le monde
history-found = { $n ->
    [one] { $n } changement
   *[other] { $n } changements
}
history-more = En montrer plus
history-what = Qu’est-ce qui a changé ?
history-undone = annulé
history-erased = Une partie de ceci a été effacée.
history-added = { $field } : ajouté
history-removed = { $field } : enlevé
history-set = { $field } : { $new }
history-changed = { $field } : { $old } → { $new }
history-and-more = { $n ->
    [one] { $names } et encore { $n }
   *[other] { $names } et encore { $n }
}
history-undo = Annuler ceci
history-undo-title = Annuler ce changement ?
history-undo-what = Voici ce qui change alors :
history-undo-stays = Ceci reste comme c’est, car cela a encore changé depuis :
history-undo-nothing = Il n’y a plus rien à annuler : tout a encore changé depuis, ou a été effacé.
history-came-with = du fichier « { $file } », importé le { $day }
