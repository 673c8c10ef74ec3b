page-duo-papers = Cartes et accords
papers-lead = À imprimer : une carte pour chacun des deux dans la langue qu'il ou elle lit, et une feuille à signer à trois.
papers-not-yet = Il n'y a encore rien à donner : l'équipe doit d'abord approuver ce duo.
papers-back = Vers le duo
papers-language-of = Langue de la carte pour { $name }
papers-language-agreement = Langue des accords
papers-your-partner = { $side ->
    [mentor] Votre mentee
   *[other] Votre mentor
}
papers-card-text = { $side ->
    [mentor] Vous accompagnez un jeune vers un emploi ou une formation.
   *[other] Votre mentor réfléchit avec vous à l'emploi et à la formation.
}
papers-first-meeting = Vous vous voyez le
papers-hour = Heure
papers-place = Lieu
papers-from = Vous formez un duo depuis le
papers-until = Jusqu'au
papers-coordinator = Coordination
papers-phone = Téléphone
papers-think = Après cette rencontre, vous avez { $hours } heures pour réfléchir. Ensuite chacun dit oui ou non.
papers-cannot-come = Vous ne pouvez pas venir ? Prévenez à temps l'autre ou la coordination.
papers-agreement = Nos accords
papers-agreement-text = { $mentee } et { $mentor } font route ensemble vers un emploi ou une formation. Nous convenons de ceci :
papers-agree-meet = Nous nous voyons deux heures par semaine, dans un lieu où nous nous sentons bien tous les deux.
papers-agree-months = Nous le faisons pendant { $weeks } semaines. On peut prolonger si nous le voulons tous les trois.
papers-agree-call = Qui ne peut pas venir prévient à temps.
papers-agree-quiet = Ce que nous nous disons reste entre nous. Si quelqu'un est en danger, nous faisons appel à la coordination.
papers-agree-stop = Si cela ne va pas, nous le disons à la coordination. On peut toujours arrêter.
papers-day = Date
papers-signature = Signature
