## funnel
funnel-signed-up = signed up
funnel-info-attended = came to the info session
funnel-intake-done = intake done
funnel-triaged = decision made
funnel-integrated = integrated trajectory
funnel-proposed = proposed to a mentor
funnel-in-duo = duo started
funnel-closed = duo closed
