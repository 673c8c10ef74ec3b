access-title = Qui peut ouvrir cet espace de travail ici
access-lead = Un fichier ne change jamais cela tout seul. Décidez ligne par ligne ; si vous ne connaissez pas le nom, choisissez Non.
access-later = Importer n’y change encore rien. Ensuite, une question vous est posée pour chaque ligne.
access-nameless = quelqu’un dont le nom n’est pas connu ici
access-lets-in = Ce fichier donne accès à quelqu’un : { $name }.
access-lets-in-by = Ce fichier donne accès à quelqu’un : { $name }, selon le fichier ajouté par { $by }.
access-lets-in-key = Ce fichier apporte une nouvelle clé de secours : qui a cette feuille pourrait tout ouvrir ici.
access-takes-out = Ce fichier retire ici l’accès à { $name }.
access-takes-out-mine = Ce fichier vous retire l’accès. Un fichier ne le peut pas : vous continuez à pouvoir ouvrir ici.
access-takes-out-key = La clé de secours qui ouvre ici n’ouvrirait plus ici.
access-new-secret = Dans ce fichier, { $name } a une autre phrase de passe. Si vous la reprenez, la précédente n’ouvre plus ici.
access-new-secret-mine = Dans ce fichier, votre phrase de passe est une autre. Ici, l’actuelle ouvre jusqu’à ce que vous tapiez l’autre ci-dessous.
access-new-secret-key = Dans ce fichier, la clé de secours est une autre. Ici, l’actuelle ouvre jusqu’à ce que vous tapiez l’autre ci-dessous.
access-from = Du fichier { $file }.
access-own-secret = Votre phrase de passe ou clé, pour être sûr que vous pourrez encore ouvrir ici
access-new-typed = L’autre phrase de passe ou clé
access-yes = Oui, reprendre
access-no = Non, ne pas le faire
access-seen = Vu
access-done = Repris : c’est valable dès maintenant sur cet ordinateur.
access-not-done = Pas repris. Ici, tout s’ouvre comme avant.
access-count = { $n ->
    [one] 1 question sur l’accès
   *[other] { $n } questions sur l’accès
}
