# Ce qui a été fait (les messages en bas), et ce qui a échoué : ce qui s’est passé, ce qui est sûr, ce que vous pouvez faire.
intent-add-person = Personne ajoutée
intent-save-person = Données d’une personne enregistrées
intent-move-mentee = Étape d’un mentee notée
intent-move-mentor = Étape d’un mentor notée
intent-move-duo = Étape d’un duo notée
intent-take-over = Liste importée
intent-propose-pair = Duo proposé
intent-decline-duo = Proposition refusée
intent-start-duo = Duo démarré
intent-end-duo = Duo clôturé
intent-save-duo = Données d’un duo enregistrées
intent-save-meeting = Rencontre notée
intent-save-contact = Contact noté
intent-save-episode = Résultat noté
intent-save-follow-up = Entretien de suivi noté
intent-save-task = Prochaine étape notée
intent-log-intervision = Intervision notée
intent-decide-pair = Décision sur une paire notée
intent-found-workspace = Espace de travail créé
intent-save-branch = Antenne enregistrée
intent-save-programme = Espace de travail modifié
intent-save-member = Équipe modifiée
intent-save-rules = Règles modifiées
intent-archive = Archivé
intent-undo-import = Changements importés annulés
intent-settle-conflict = Différence tranchée
intent-repair-close-duo = Duo clôturé pour corriger une erreur
intent-repair-raise-capacity = Nombre de places d’un mentor augmenté
intent-repair-correct-mentee = Statut d’un mentee corrigé
intent-repair-correct-mentor = Statut d’un mentor corrigé
intent-repair-keep-step = Une étape gardée
intent-repair-drop-step = Étape mise de côté
intent-repair-other-room = Autre salle choisie
intent-repair-later = Heure plus tardive choisie
intent-repair-put-away = Mis de côté
intent-repair-leave-away = Laissé de côté
intent-repair-bring-back = Repris
intent-link-people = Deux fiches d’une même personne réunies
intent-not-the-same = Noté : pas la même personne
intent-unlink-people = Fiches à nouveau séparées
intent-erase-person = Personne effacée
intent-erase-group = Groupe de données effacé
intent-other = Modification enregistrée
intent-undo = Annulé : { $what }
undone = Annulé

error-guest = Avec la phrase secrète à part d’un fichier, on peut seulement lire. Rien n’a changé. Vous voulez y travailler ? Demandez à quelqu’un de l’espace de travail de vous donner votre propre phrase secrète.
error-read-only = Un autre onglet est en train d’écrire. Rien n’a changé ici. Cliquez sur « Continuer ici » pour écrire ici.
error-not-written = La modification n’a pas pu être écrite ({ $detail }). Rien n’a changé. Réessayez.
error-unknown-record = Ceci n’existe plus : peut-être archivé, ou effacé dans un autre onglet. Rien n’a changé.
error-illegal-move = De « { $from } » on ne peut pas aller à « { $to } ». Possible : { $allowed }. Rien n’a changé.
error-illegal-move-end = « { $from } » est la fin : de là on ne peut pas aller à « { $to } ». Rien n’a changé.
error-no-name = Indiquez un prénom ou un nom de famille.
error-branch-exists = Il y a déjà une antenne « { $name } ». Choisissez un autre nom.
error-register-number = Le champ « { $field } » contient un numéro de registre national. Koppel ne peut pas le garder. Enlevez-le.
error-too-long = Le texte du champ « { $field } » est trop long. Ce champ prend au plus { $most } caractères. Rien n’a changé.
error-bad-value = « { $value } » n’est pas possible ici ({ $field }). Corrigez la valeur.
error-founding = Le début d’un espace de travail reste. Changez les noms dans Réglages.
error-no-conflict = Il n’y a plus de différence à trancher ici. Quelqu’un l’a peut-être déjà fait. Rien n’a changé.
error-one-person = { $name } est déjà une seule personne dans Koppel. Rien n’a changé.
error-nothing-to-undo = Il n’y a rien à annuler.
error-not-eligible = Il est établi que { $name } ne remplit pas les conditions. Vérifiez-le sur la page de cette personne.
error-no-consent = { $name } n’a pas encore donné son accord. Demandez-le et notez-le sur la page de cette personne.
error-mentor-full = Ce mentor a { $taken } places occupées sur { $capacity }. Choisissez un autre mentor, ou clôturez d’abord un duo.
error-mentor-not-active = Ce mentor n’est pas actif. Choisissez un autre mentor.
error-mentee-not-waiting = Ce mentee n’attend pas de duo. Notez d’abord l’étape « attend un mentor ».
error-mentee-taken = Ce mentee a déjà un duo ou une proposition. Clôturez-les d’abord.
error-not-all-signed = Le mentee, le mentor et le coordinateur doivent d’abord signer tous les trois.
error-not-both-yes = Le mentee et le mentor doivent d’abord dire oui tous les deux.
error-modules-missing = { $n ->
    [one] Il manque encore { $n } module de la formation.
   *[other] Il manque encore { $n } modules de la formation.
}
error-no-conduct = Le code de conduite n’est pas encore signé.
error-no-reason = Indiquez une raison.
error-bad-day = Indiquez un jour qui s’accorde avec les autres jours de ce duo.

error-store-unavailable = Ce navigateur ne garde rien ici (une fenêtre privée ?). Rien n’a été gardé. Utilisez une fenêtre normale, ou travaillez à partir d’un fichier et enregistrez-le à nouveau.
error-store-full = Il n’y a plus de place sur cet ordinateur. Cette modification n’a pas été gardée, tout ce qui précède l’a été. Faites de la place et réessayez.
error-store-newer = Une version plus récente de Koppel a déjà été utilisée ici. Rien n’a changé. Rechargez la page pour l’obtenir.
error-store-gone = Cet espace de travail n’est plus dans ce navigateur : effacé dans un autre onglet, ou par le navigateur. Ouvrez-le à partir d’un fichier.
error-store-raced = Un autre onglet a écrit au même moment. Cette modification n’a pas été gardée. Rechargez la page et réessayez.
error-store-damaged = { $n ->
    [one] { $n } morceau des données gardées est abîmé ou manque ; le reste est en ordre. Reprenez une sauvegarde : ce qu’elle contient revient.
   *[other] { $n } morceaux des données gardées sont abîmés ou manquent ; le reste est en ordre. Reprenez une sauvegarde : ce qu’elle contient revient.
}
error-store-unreadable = Ce qui est gardé ici ne peut pas être lu ({ $detail }). Rien n’a changé. Ouvrez un fichier de sauvegarde.
error-store-not-kept = Le navigateur n’a pas gardé cette modification ({ $detail }). Tout ce qui précède est gardé. Peut-être n’y a-t-il plus de place sur cet ordinateur : faites de la place et réessayez.
error-manifest = La liste de ce qui est gardé ici a été changée en dehors de Koppel. Ne vous y fiez pas. Ouvrez un fichier de sauvegarde.
error-no-example = L’exemple n’a pas pu être fait ({ $detail }). Vérifiez la date de votre ordinateur et réessayez.
error-content = Ce qui est gardé s’ouvre mais ne peut pas être lu. Rien n’a changé. Ouvrez une sauvegarde plus ancienne.
error-not-the-same = Le fichier a été rouvert pour vérification et n’était pas identique. Rien n’a été remis. Réessayez.

error-not-ours = Ce n’est pas un fichier de Koppel. Choisissez un autre fichier.
error-newer = Ce fichier vient d’une version plus récente de Koppel (forme { $version }). Mettez Koppel à jour et ouvrez-le à nouveau.
error-truncated = Ce fichier est coupé : la fin manque. Copiez-le à nouveau ou prenez une sauvegarde plus ancienne.
error-damaged = Ce fichier est abîmé ou a été changé ({ $place }). Copiez-le à nouveau ou prenez une sauvegarde plus ancienne.
place-envelope = l’enveloppe
place-header = l’en-tête
place-keyring = le trousseau
place-part = la partie { $part }
place-chunk = la partie { $part }, morceau { $chunk }
place-content = le contenu de la partie { $part }
place-row = une ligne du stockage
error-wrong-passphrase = Cette phrase secrète ne convient pas. Vérifiez les mots, majuscules et espaces compris, et réessayez.
error-empty-passphrase = Tapez d’abord la phrase secrète.
error-recovery-typo = Il y a une faute de frappe dans la clé de secours. Comparez-la groupe par groupe avec la feuille.
error-recovery-length = Une clé de secours a 32 caractères ; en voici { $n }. Comparez avec la feuille.
error-kdf = La protection de ce fichier a été modifiée ; on ne peut plus s’y fier. Demandez un nouveau fichier.
error-too-much-work = Essayer une phrase secrète demanderait ici autant de travail que { $n } phrases ordinaires ; Koppel en fait 80 au plus. Rien n’a été essayé. Ne vous y fiez pas et demandez un nouveau fichier.
error-kind-example = Ce fichier appartient à l’exemple et ici il y a de vraies personnes. Les deux ne se mélangent jamais.
error-kind-real = Ce fichier concerne de vraies personnes et ici l’exemple est ouvert. Les deux ne se mélangent jamais. Fermez l’exemple et ouvrez le fichier à nouveau.
error-other-workspace = Ce fichier appartient à un autre espace de travail. Ouvrez d’abord celui-là.
error-missing-key = Vous n’avez pas la clé de cette partie du fichier. Demandez à quelqu’un qui l’a.
error-unknown-slot = Ce nom n’existe plus. Choisissez un autre nom.
error-passphrase-needed = Il faut la phrase secrète de chacun pour faire de nouvelles clés. Rien n’a changé.
error-open-slot = Un espace de travail avec de vraies personnes ne peut jamais s’ouvrir tout seul. Ne vous fiez pas à ce fichier.
error-last-person = C’est la dernière personne qui peut ouvrir l’espace de travail. Ajoutez d’abord quelqu’un d’autre.
error-too-many-slots = Il y a de la place pour { $n } phrases secrètes. Enlevez-en d’abord une.
error-too-many-removed = { $n } phrases secrètes ont déjà été retirées de cet espace de travail ; il ne peut pas en retenir plus. Rien n’a changé.
error-nothing-to-seal = Il n’y a rien à mettre dans le fichier.
error-too-large = C’est trop grand pour être ouvert.
error-platform = Le navigateur a refusé ({ $detail }). Rien n’a changé. Rechargez la page, ou essayez un autre navigateur.
error-picked-too-large = « { $name } » est trop grand. Rien n’a été lu. Est-ce bien le bon fichier ?
error-picked-unreadable = « { $name } » n’a pas pu être lu. Est-il encore là ? Choisissez-le à nouveau.
error-picked-not-saved = « { $name } » n’a pas pu être enregistré ({ $detail }). Réessayez.

error-worker-missing = Une partie de Koppel n’a pas pu être chargée. Rien n’a changé. Vérifiez la connexion et réessayez ; ensuite cela marche aussi sans.
error-worker-start = Koppel n’a pas pu commencer ce travail. Rien n’a changé. Rechargez la page et réessayez.
error-worker-stopped = Le travail s’est arrêté avant la fin. Rien n’a changé. Fermez d’autres programmes et réessayez.
error-worker-cancelled = Le travail est arrêté, comme demandé.

field-why = Pourquoi
field-note = Ce qui a été dit
field-place = Lieu
field-name = Nom
field-reason = Raison
field-minutes = Durée
field-duo = Duo
field-room = Salle
field-audience = Pour qui
field-parts = Points
field-text = Texte
field-title = Quoi
field-other = ce champ
error-own-way-in = Un fichier ne peut pas vous retirer l’accès. Rien n’a changé.
error-too-much = Il en viendrait tant qu’aucun fichier ne pourrait encore le contenir. Rien n’a été importé, et enregistrer marche comme avant.
error-not-let-in = Cette phrase de passe ouvre le fichier, mais pas cet espace de travail sur cet ordinateur. Rien n’a été importé. Vous êtes un collègue ? Faites importer le fichier par quelqu’un qui peut ouvrir ici : on lui demandera si vous pouvez entrer. Le fichier et la phrase viennent d’un inconnu ? Ne les utilisez pas.
error-partial = { $n ->
    [one] Ce fichier n’est pas une sauvegarde : 1 changement antérieur n’y est pas. Ouvrez d’abord une sauvegarde de cet espace de travail, puis importez ce fichier sous Fichiers.
   *[other] Ce fichier n’est pas une sauvegarde : { $n } changements antérieurs n’y sont pas. Ouvrez d’abord une sauvegarde de cet espace de travail, puis importez ce fichier sous Fichiers.
}
