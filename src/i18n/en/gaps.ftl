meeting-part-gaps = Gaps
gaps-lead = Where mentees wait and no mentor is free, and which mentors would help most.
gaps-profiles = Which mentors would help most?
gaps-profiles-how = Worked out, not guessed: Koppel sets such mentors at the table and looks for the best pairs again.
gaps-profiles-none = No kind of mentor would give more mentees a place now.
gaps-searching = Trying mentors out…
gaps-worth = { $mentors ->
    [one] 1 such mentor gives
   *[other] { $mentors } such mentors give
} { $n ->
    [one] 1 more mentee
   *[other] { $n } more mentees
} a mentor
gaps-near = around { $code }
gaps-step = with { $mentors }: { $n }
gaps-postcodes = Postcode
gaps-waiting = waiting
gaps-left-waiting = no proposal
gaps-places = places free
gaps-left-free = not needed
