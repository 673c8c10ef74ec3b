meeting-part-gaps = Manques
gaps-lead = Là où des mentees attendent et où aucun mentor n’est libre, et quels mentors aideraient le plus.
gaps-profiles = Quels mentors aideraient le plus ?
gaps-profiles-how = Calculé, pas estimé : Koppel met de tels mentors à la table et cherche à nouveau la meilleure répartition.
gaps-profiles-none = Aucun profil de mentor ne donnerait maintenant une place à plus de mentees.
gaps-searching = J’essaie des mentors…
gaps-worth = { $mentors ->
    [one] 1 mentor de ce profil donne
   *[other] { $mentors } mentors de ce profil donnent
} un mentor à { $n ->
    [one] 1 mentee
   *[other] { $n } mentees
} de plus
gaps-near = autour de { $code }
gaps-step = avec { $mentors } : { $n }
gaps-postcodes = Code postal
gaps-waiting = attendent
gaps-left-waiting = sans proposition
gaps-places = places libres
gaps-left-free = pas nécessaires
