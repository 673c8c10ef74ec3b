## funnel
funnel-signed-up = aangemeld
funnel-info-attended = was op de infosessie
funnel-intake-done = intake gedaan
funnel-triaged = beslissing genomen
funnel-integrated = geïntegreerd traject
funnel-proposed = voorgesteld aan een mentor
funnel-in-duo = duo gestart
funnel-closed = duo afgerond
