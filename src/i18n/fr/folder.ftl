folder-title = Dossier partagé
folder-text = Vous travaillez avec un dossier partagé (Nextcloud, OneDrive, Syncthing…) ? Choisissez-le ici. Koppel y met alors de lui-même des fichiers chiffrés et reprend ceux de vos collègues. Une clé n’est plus nécessaire.
folder-choose = Choisir un dossier
folder-unsupported = Ce navigateur ne peut pas ouvrir de dossier
folder-unsupported-what = Avec Chrome ou Edge, c’est possible. Ici, vous enregistrez un fichier et vous reprenez ceux de vos collègues, plusieurs à la fois si vous voulez.
folder-begun = Le dossier est utilisé. Tout ce qui est ici s’y trouve maintenant aussi.
folder-busy = Le dossier est mis à jour…
folder-name = Dossier : { $name }
folder-on-server = Dossier sur un serveur : { $name }
folder-state-off = Le dossier n’a pas encore été consulté.
folder-state-fine = Dernière mise à jour : { $when }. Ce qui y a été mis a été relu et comparé.
folder-state-wrong = Le dossier n’est pas à jour pour le moment. Tout est en sécurité sur cet ordinateur.
folder-counts = { $own ->
    [one] 1 fichier de cet ordinateur
   *[other] { $own } fichiers de cet ordinateur
}, { $taken ->
    [one] 1 repris des autres.
   *[other] { $taken } repris des autres.
}
folder-allow = Rouvrir le dossier
folder-again = Réessayer
folder-now = Mettre à jour maintenant
folder-waiting = { $n ->
    [one] 1 fichier d’un collègue vous attend.
   *[other] { $n } fichiers de collègues vous attendent.
}
folder-look = Voir ce qui change
folder-arrived = { $n ->
    [one] Dans le dossier partagé, 1 fichier d’un collègue vous attend.
   *[other] Dans le dossier partagé, { $n } fichiers de collègues vous attendent.
}
folder-go = Vers les fichiers
folder-took = { $n ->
    [one] 1 changement repris du dossier partagé.
   *[other] { $n } changements repris du dossier partagé.
}
folder-trouble = Le fichier reste là ; Koppel réessaiera plus tard.
folder-silent = Reprendre tout de suite le travail des collègues
folder-silent-hint = Sans cette case, vous voyez d’abord ce qui change. Ce qui efface, ou qui change qui peut ouvrir ici, vous attend toujours. Vous pouvez revenir en arrière sur ce qui est entré en dernier.
folder-stop = Ne plus utiliser
folder-stop-ask = Ne plus utiliser ce dossier ?
folder-stop-what = Ce qui est dans le dossier y reste, chiffré. Sur cet ordinateur, rien ne change.
folder-locking = Votre travail va d’abord encore dans le dossier partagé. Un instant.
folder-server = Ou un dossier sur un serveur (WebDAV)
folder-server-address = Adresse du dossier
folder-server-address-hint = Cette version de Koppel peut aller vers { $origin }. L’adresse doit commencer ainsi.
folder-server-user = Nom d’utilisateur
folder-server-password = Mot de passe du serveur
folder-server-use = Utiliser ce dossier
folder-nearly-empty = Il y a ici bien moins que dans la dernière sauvegarde. Rien n’a donc été mis dans le dossier. Reprenez d’abord un fichier.
folder-error-not-allowed = Le navigateur demande d’abord votre accord pour ouvrir le dossier.
folder-error-gone = Le dossier est introuvable. A-t-il été déplacé, ou le disque n’est-il pas connecté ? Sinon, choisissez-le à nouveau.
folder-error-full = Il n’y a plus de place là où se trouve le dossier. Faites de la place et réessayez.
folder-error-not-the-same = Ce qui a été mis dans le dossier n’a pas été relu à l’identique. Cela ne compte pas. Réessayez.
folder-error-not-whole = Ce fichier n’est pas encore complet, ou n’est pas de Koppel.
folder-error-too-many = Ce dossier contient plus que ce que Koppel lit. Est-ce bien le bon dossier ? Ce qui est sur cet ordinateur est en sécurité.
folder-error-redirected = Le serveur renvoie vers une autre adresse, et Koppel ne la suit pas. Indiquez l’adresse où se trouve le dossier même. Ce qui est sur cet ordinateur est en sécurité.
folder-error-too-large = Ce fichier est trop grand pour être lu (au moins { $n } Mo).
folder-error-password = Le serveur refuse ce nom ou ce mot de passe. Vérifiez les deux.
folder-error-unreachable = Le serveur ne répond pas. Y a-t-il une connexion, et l’adresse est-elle juste ?
folder-error-cors = Le serveur répond, mais ne permet pas à Koppel de l’utiliser d’ici (CORS). Demandez à l’administrateur d’autoriser cette adresse.
folder-error-elsewhere = Cette version de Koppel ne peut aller que vers { $allowed }.
folder-error-no-webdav = Il n’y a pas de dossier WebDAV à cette adresse. Vérifiez l’adresse.
folder-error-server = Le serveur a donné l’erreur { $status }. Réessayez plus tard.
folder-error-other = Cela n’a pas marché avec le dossier : { $detail }
folder-asks = Un fichier du dossier veut changer qui peut ouvrir ici. Rien n’a encore changé.
