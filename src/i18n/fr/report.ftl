## funnel
funnel-signed-up = inscription
funnel-info-attended = venu·e à la séance d'info
funnel-intake-done = premier entretien fait
funnel-triaged = décision prise
funnel-integrated = parcours intégré
funnel-proposed = proposé·e à un mentor
funnel-in-duo = duo commencé
funnel-closed = duo clôturé
