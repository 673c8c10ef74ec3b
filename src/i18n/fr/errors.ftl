# Ce qui a été fait (les messages en bas), et ce qui a échoué : ce qui s'est passé, ce qui est sûr, ce que tu peux faire.
intent-add-person = Personne ajoutée
intent-save-person = Données d'une personne enregistrées
intent-move-mentee = Étape d'un mentee notée
intent-move-mentor = Étape d'un mentor notée
intent-move-duo = Étape d'un duo notée
intent-take-over = Liste lue
intent-propose-pair = Duo proposé
intent-decline-duo = Proposition refusée
intent-start-duo = Duo démarré
intent-end-duo = Duo clôturé
intent-save-duo = Données d'un duo enregistrées
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
intent-other = Modification enregistrée
intent-undo = Annulé : { $what }
undone = Annulé

error-guest = Avec la phrase secrète à part d'un fichier, on peut seulement lire. Rien n'a changé. Tu veux y travailler ? Demande à quelqu'un de l'espace de travail de te donner ta propre phrase secrète.
error-read-only = Un autre onglet est en train d'écrire. Rien n'a changé ici. Clique sur « Continuer ici » pour écrire ici.
error-not-written = La modification n'a pas pu être écrite ({ $detail }). Rien n'a changé. Réessaie.
error-unknown-record = Ceci n'existe plus : peut-être archivé, ou effacé dans un autre onglet. Rien n'a changé.
error-illegal-move = De « { $from } » on ne peut pas aller à « { $to } ». Possible : { $allowed }. Rien n'a changé.
error-illegal-move-end = « { $from } » est la fin : de là on ne peut pas aller à « { $to } ». Rien n'a changé.
error-no-name = Indique un prénom ou un nom de famille.
error-register-number = Le champ « { $field } » contient un numéro de registre national. Koppel ne peut pas le garder. Enlève-le.
error-bad-value = « { $value } » n'est pas possible ici ({ $field }). Corrige la valeur.
error-founding = Le début d'un espace de travail reste. Change les noms dans Réglages.
error-nothing-to-undo = Il n'y a rien à annuler.
error-not-eligible = Il est établi que { $name } ne remplit pas les conditions. Vérifie-le sur la page de cette personne.
error-no-consent = { $name } n'a pas encore donné son accord. Demande-le et note-le sur la page de cette personne.
error-mentor-full = Ce mentor a { $taken } places occupées sur { $capacity }. Choisis un autre mentor, ou clôture d'abord un duo.
error-mentor-not-active = Ce mentor n'est pas actif. Choisis un autre mentor.
error-mentee-not-waiting = Ce mentee n'attend pas de duo. Note d'abord l'étape « attend un mentor ».
error-mentee-taken = Ce mentee a déjà un duo ou une proposition. Clôture-les d'abord.
error-not-all-signed = Le mentee, le mentor et le coordinateur doivent d'abord signer tous les trois.
error-not-both-yes = Le mentee et le mentor doivent d'abord dire oui tous les deux.
error-modules-missing = { $n ->
    [one] Il manque encore { $n } module de la formation.
   *[other] Il manque encore { $n } modules de la formation.
}
error-no-conduct = Le code de conduite n'est pas encore signé.
error-no-reason = Indique une raison.
error-bad-day = Indique un jour qui s'accorde avec les autres jours de ce duo.

error-store-unavailable = Ce navigateur ne garde rien ici (une fenêtre privée ?). Rien n'a été gardé. Utilise une fenêtre normale, ou travaille à partir d'un fichier et enregistre-le à nouveau.
error-store-full = Il n'y a plus de place sur cet appareil. Cette modification n'a pas été gardée, tout ce qui précède l'a été. Fais de la place et réessaie.
error-store-newer = Une version plus récente de Koppel a déjà été utilisée ici. Rien n'a changé. Recharge la page pour l'obtenir.
error-store-gone = Cet espace de travail n'est plus dans ce navigateur : effacé dans un autre onglet, ou par le navigateur. Ouvre-le à partir d'un fichier.
error-store-raced = Un autre onglet a écrit au même moment. Cette modification n'a pas été gardée. Recharge la page et réessaie.
error-store-damaged = { $n ->
    [one] { $n } morceau des données gardées est abîmé ou manque ; le reste est en ordre. Lis une sauvegarde : ce qu'elle contient revient.
   *[other] { $n } morceaux des données gardées sont abîmés ou manquent ; le reste est en ordre. Lis une sauvegarde : ce qu'elle contient revient.
}
error-store-unreadable = Ce qui est gardé ici ne peut pas être lu ({ $detail }). Rien n'a changé. Ouvre un fichier de sauvegarde.
error-store-not-kept = Le navigateur n'a pas gardé cette modification ({ $detail }). Tout ce qui précède est gardé. Réessaie.
error-manifest = La liste de ce qui est gardé ici a été changée en dehors de Koppel. Ne t'y fie pas. Ouvre un fichier de sauvegarde.
error-no-example = L'exemple n'a pas pu être fait ({ $detail }). Vérifie la date de ton ordinateur et réessaie.
error-content = Ce qui est gardé s'ouvre mais ne peut pas être lu. Rien n'a changé. Ouvre une sauvegarde plus ancienne.
error-not-the-same = Le fichier a été rouvert pour vérification et n'était pas identique. Rien n'a été remis. Réessaie.

error-not-ours = Ce n'est pas un fichier de Koppel. Choisis un autre fichier.
error-newer = Ce fichier vient d'une version plus récente de Koppel (forme { $version }). Mets Koppel à jour et ouvre-le à nouveau.
error-truncated = Ce fichier est coupé : la fin manque. Copie-le à nouveau ou prends une sauvegarde plus ancienne.
error-damaged = Ce fichier est abîmé ou a été changé ({ $place }). Copie-le à nouveau ou prends une sauvegarde plus ancienne.
error-wrong-passphrase = Cette phrase secrète ne convient pas. Vérifie les mots et réessaie.
error-empty-passphrase = Tape d'abord la phrase secrète.
error-recovery-typo = Il y a une faute de frappe dans la clé de secours. Compare-la groupe par groupe avec la feuille.
error-recovery-length = Une clé de secours a 32 caractères ; en voici { $n }. Compare avec la feuille.
error-kdf = La protection de ce fichier a été modifiée ; on ne peut plus s'y fier. Demande un nouveau fichier.
error-kind-example = Ce fichier appartient à l'exemple et ici il y a de vraies personnes. Les deux ne se mélangent jamais.
error-kind-real = Ce fichier concerne de vraies personnes et ici l'exemple est ouvert. Les deux ne se mélangent jamais. Ferme l'exemple et ouvre le fichier à nouveau.
error-other-workspace = Ce fichier appartient à un autre espace de travail. Ouvre d'abord celui-là.
error-missing-key = Tu n'as pas la clé de cette partie du fichier. Demande à quelqu'un qui l'a.
error-unknown-slot = Ce nom n'existe plus. Choisis un autre nom.
error-passphrase-needed = Il faut la phrase secrète de chacun pour faire de nouvelles clés. Rien n'a changé.
error-open-slot = Un espace de travail avec de vraies personnes ne peut jamais s'ouvrir tout seul. Ne te fie pas à ce fichier.
error-last-person = C'est la dernière personne qui peut ouvrir l'espace de travail. Ajoute d'abord quelqu'un d'autre.
error-too-many-slots = Il y a de la place pour { $n } phrases secrètes. Enlèves-en d'abord une.
error-nothing-to-seal = Il n'y a rien à mettre dans le fichier.
error-too-large = C'est trop grand pour être ouvert.
error-platform = Le navigateur a refusé ({ $detail }). Rien n'a changé. Recharge la page, ou essaie un autre navigateur.
error-picked-too-large = « { $name } » est trop grand. Rien n'a été lu. Est-ce bien le bon fichier ?
error-picked-unreadable = « { $name } » n'a pas pu être lu. Est-il encore là ? Choisis-le à nouveau.
error-picked-not-saved = « { $name } » n'a pas pu être enregistré ({ $detail }). Réessaie.

error-worker-missing = Une partie de Koppel n’a pas pu être chargée. Rien n’a changé. Vérifiez la connexion et réessayez ; ensuite cela marche aussi sans.
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
