files-lead = Emportez votre travail dans un fichier chiffré, ou reprenez celui d’un collègue.
files-save-title = Sauvegarde
files-save-text = Le fichier contient tout cet espace de travail, chiffré. Il s’ouvre avec la phrase secrète de chaque personne qui peut travailler ici. Gardez-le sur une clé ou envoyez-le à un collègue.
files-never = Il n’y a pas encore de copie complète hors de ce navigateur. Enregistrez-en une de temps en temps : c’est votre sauvegarde.
files-last = Dernière copie complète : { $day }{ $place }. { $n ->
    [0] Tout y est.
    [one] 1 changement n’est encore dans aucun fichier.
   *[other] { $n } changements ne sont encore dans aucun fichier.
}
files-extra = Aussi pour quelqu’un hors de notre espace
files-extra-hint = Cette personne ouvre le fichier avec une phrase secrète à part et peut tout lire, rien changer.
files-extra-passphrase = Phrase secrète pour ce fichier
files-extra-tell = Au moins 12 caractères, et pas un nom. Dites-la par téléphone, pas dans le mail.
files-save = Enregistrer une sauvegarde
files-making = Le fichier est créé puis rouvert pour en être sûr…
files-saved = { $name } est enregistré, rouvert et comparé : tout y est.
files-not-saved = Le fichier n’est pas enregistré ({ $why }). Tout est encore en sécurité dans cette fenêtre. Réessayez.
files-in-title = Reprendre un fichier
files-in-text = Vous voyez d’abord ce qui change. Ce qui est ici reste, sauf ce qu’un collègue a fait effacer : cela aussi, vous le voyez d’abord.
files-pick = Un ou plusieurs fichiers Koppel
files-looking = Les fichiers sont examinés…
files-no-text = Ce n’est pas un fichier Koppel. Choisissez un fichier qui se termine par .json.
files-passphrase = Avec quelle phrase secrète le fichier s’ouvre-t-il ?
files-open = Ouvrir
files-bring-in = Reprendre
files-nothing-new = Rien de nouveau : tout était déjà ici.
files-brought-in = { $n ->
    [one] Repris : 1 changement.
   *[other] Repris : { $n } changements.
}
files-same = Rien de nouveau : tout ce fichier est déjà ici. 0 changement, 0 conflit.
files-new = Nouveau : { $what }.
files-changed = Modifié : { $what }.
files-conflicts = { $n ->
    [one] 1 champ est rempli autrement sur deux ordinateurs. Les deux réponses sont gardées ; vous voyez la dernière.
   *[other] { $n } champs sont remplis autrement sur deux ordinateurs. Toutes les réponses sont gardées ; vous voyez la dernière.
}
files-kind-people = { $n ->
    [one] 1 personne
   *[other] { $n } personnes
}
files-kind-duos = { $n ->
    [one] 1 duo
   *[other] { $n } duos
}
files-kind-meetings = { $n ->
    [one] 1 rencontre
   *[other] { $n } rencontres
}
files-kind-episodes = { $n ->
    [one] 1 résultat
   *[other] { $n } résultats
}
files-kind-decisions = { $n ->
    [one] 1 décision
   *[other] { $n } décisions
}
files-kind-other = { $n ->
    [one] 1 autre donnée
   *[other] { $n } autres données
}
files-part = -incomplet
safety-all = Tout est dans un fichier
safety-busy = Enregistrement en cours…
safety-some = { $n ->
    [one] 1 changement dans aucun fichier
   *[other] { $n } changements dans aucun fichier
}
safety-never = Il n’y a pas encore de copie complète hors de ce navigateur.
safety-last = Dernière copie complète : { $day }{ $place }.
safety-press = { $state }. { $backup } Appuyez pour enregistrer une sauvegarde maintenant.
files-per-person = Par personne ({ $n })
files-and-more = et encore { $n }
files-nameless = quelqu’un sans nom
files-person-new = nouveau
files-person-fields = { $n ->
    [one] 1 donnée change
   *[other] { $n } données changent
}
files-person = { $name } : { $what }
files-erased = { $n ->
    [one] Effacé : des données de 1 fiche. C’est définitif.
   *[other] Effacé : des données de { $n } fiches. C’est définitif.
}
files-conflicts-what = Rien ne se perd. Vous choisirez plus tard la bonne réponse, à la page Différences.
files-gaps = Il manque encore quelque chose
files-gaps-what = Il manque des changements de { $laptops }. Ce qui est là est repris. Demandez un nouveau fichier complet pour combler le trou.
files-some-laptop = un autre ordinateur
files-forks = Deux ordinateurs ont écrit sous un même numéro
files-forks-what = { $n ->
    [one] 1 changement a un numéro double, par exemple à cause d’un profil copié. Les deux sont gardés.
   *[other] { $n } changements ont un numéro double, par exemple à cause d’un profil copié. Tout est gardé.
}
files-clock = Une horloge était fausse
files-clock-what = Sur un ordinateur, la date avançait de plus d’un jour. Les changements sont repris normalement ; vérifiez la date de cet ordinateur.
files-last-import = { $n ->
    [one] Dernier fichier importé : 1 changement.
   *[other] Dernier fichier importé : { $n } changements.
}
files-take-back = Revenir en arrière
files-take-back-ask = Annuler ce qui est entré ?
files-take-back-whole = Tout redevient comme avant l’importation. Vous pourrez importer les mêmes fichiers plus tard.
files-take-back-fields = On a travaillé depuis. Les champs que personne n’a modifiés ensuite reprennent leur valeur d’avant, comme nouveau changement. Le reste ne bouge pas.
files-taken-back = C’est annulé. Tout est comme avant l’importation.
files-laptops = Ordinateurs qui participent
files-this-laptop = Nom de cet ordinateur
files-this-laptop-hint = Par exemple : portable Merksem. Les collègues voient ainsi où quelque chose a été rempli.
files-no-laptops = Aucun fichier d’un autre ordinateur n’a encore été importé.
files-unnamed-laptop = Ordinateur sans nom
files-laptop-lacks = { $n ->
    [0] a tout
    [one] il lui manque 1 changement
   *[other] il lui manque { $n } changements
}
files-forget-of = Oublier { $name }
files-asks = Importé. Le fichier veut aussi changer qui peut ouvrir ici : décidez en haut de cette page.
files-erased-people = { $n ->
    [one] 1 personne est effacée complètement.
   *[other] { $n } personnes sont effacées complètement.
}
files-erased-type = Beaucoup est effacé, sans retour possible. Tapez { $n } pour continuer
files-erased-type-hint = Vous ne vous y attendiez pas ? Choisissez Annuler et téléphonez d’abord à qui a fait le fichier.
files-foreign = { $name } n’a été fait par personne de cet espace de travail
files-foreign-what = Le fichier s’ouvre avec ce que vous avez tapé, mais pas avec les clés de cet espace de travail. Vous voyez ce qu’il contient ; rien n’en est importé. Vient-il d’un collègue ? Demandez un fichier fait sans phrase de passe à part, sur un ordinateur de l’espace de travail.
files-too-much = C’est trop
files-unread = { $n ->
    [one] 1 partie ne peut pas être lue ici
   *[other] { $n } parties ne peuvent pas être lues ici
}
files-unread-what = { $n ->
    [0] Il n’y a pas de place pour l’emporter ; elle reste dans le fichier.
   *[other] Elle part, sans être lue, dans les fichiers que vous faites, pour qui peut la lire.
}{ $refused ->
    [0] {""}
   *[other] {" "}Pas emporté, faute de place : { $refused }.
}
files-closed = { $n ->
    [one] 1 partie reste fermée
   *[other] { $n } parties restent fermées
}
files-closed-what = Rien ne prouve qu’un collègue a écrit cela, ou c’est abîmé. Rien n’en est importé.
files-carried = Emporté sans être lu
files-carried-what = { $n ->
    [one] 1 partie d’un collègue ({ $kb } ko) qui ne peut pas être lue ici part dans chaque fichier que vous faites.
   *[other] { $n } parties de collègues ({ $kb } ko ensemble) qui ne peuvent pas être lues ici partent dans chaque fichier que vous faites.
}
files-carried-drop = Ne plus emporter
files-carried-ask = Ne plus emporter ces parties ?
files-carried-ask-what = Elles disparaissent de cet ordinateur. Elles restent dans le fichier avec lequel elles sont venues.
files-take-back-whole-erased = { $n ->
    [one] Tout redevient comme avant l’import, sauf 1 fiche dont des données sont effacées : elles ne reviennent pas.
   *[other] Tout redevient comme avant l’import, sauf { $n } fiches dont des données sont effacées : elles ne reviennent pas.
}
files-take-back-fields-erased = { $n ->
    [one] Entre-temps, on a continué à travailler. Les champs où personne n’a écrit depuis reprennent leur valeur précédente. Des données d’1 fiche sont effacées : elles ne reviennent pas.
   *[other] Entre-temps, on a continué à travailler. Les champs où personne n’a écrit depuis reprennent leur valeur précédente. Des données de { $n } fiches sont effacées : elles ne reviennent pas.
}
files-taken-back-fields = Annulé, sauf ce qui a changé entre-temps.
files-taken-back-erased = { $n ->
    [one] Annulé. Ce qui a été effacé d’1 fiche ne revient pas.
   *[other] Annulé. Ce qui a été effacé de { $n } fiches ne revient pas.
}
files-saved-less = { $n ->
    [one] { $name } est enregistré, rouvert et comparé. Il contient 1 changement de moins que la copie complète précédente : gardez-la aussi.
   *[other] { $name } est enregistré, rouvert et comparé. Il contient { $n } changements de moins que la copie complète précédente : gardez-la aussi.
}
files-colleague = Fichier pour un collègue
files-colleague-what = Un collègue participe déjà ? Un petit fichier avec ce que les collègues n’ont pas encore suffit. Ce n’est pas une sauvegarde.
files-colleague-name = pour-collegue-{ $since }-a-{ $day }
files-colleague-saved = { $name } est enregistré, pour qui participe déjà. Ce n’est pas une sauvegarde : il ne contient que ce que les collègues n’avaient pas encore.
files-colleague-nothing = Les collègues ont déjà tout. Aucun fichier n’a été enregistré.
safety-in-file = , dans { $name }
safety-opened-from = , dans { $name } (ouvert à partir de là)
safety-in-folder = , dans le dossier partagé
