meeting-part-waits = Attentes
waits-lead = Qui attend combien de temps, avant et après cette proposition, et qui a déjà été laissé de côté.
waits-figures = L’attente maintenant et après cette proposition
waits-now = maintenant
waits-then = après la proposition
waits-people = Personnes qui attendent
waits-longest = Attente la plus longue
waits-ninety = Neuf sur dix attendent au plus
waits-half = La moitié attend au plus
waits-floor = { $n ->
    [0] Koppel ne propose aucun duo sous { $floor } points. Personne n’attend à cause de cela.
    [one] Koppel ne propose aucun duo sous { $floor } points. 1 mentee attend à cause de cela.
   *[other] Koppel ne propose aucun duo sous { $floor } points. { $n } mentees attendent à cause de cela.
}
waits-never = L’origine, la religion, l’âge et le sexe ne comptent jamais pour les points, et Koppel ne devine pas qui réussira.
waits-passed-head = Qui a été laissé de côté
waits-passed-text = Est laissé de côté qui attendait un jour où l’équipe a mis d’autres mentees de cette section en duo.
waits-column-passed = Laissé de côté
waits-column-now = Proposé maintenant
waits-passed = { $n } fois
waits-never-passed = pas encore
