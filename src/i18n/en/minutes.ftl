meeting-part-minutes = Minutes
page-handout = Card
minutes-lead = What was decided on a day, to read or to print. What was taken back is not in it.
minutes-print = Print
minutes-none = Nothing was decided yet
minutes-none-text = What you accept, refuse, pin or rule out will stand here, day by day.
minutes-day = Day
minutes-latest = the latest
minutes-title = Match meeting of { $day }
minutes-team-only = For the team only: it holds names and reasons.
minutes-taken = Accepted
minutes-refused = Refused
minutes-pinned = Pinned
minutes-vetoed = Ruled out
minutes-erased = (erased)
minutes-first-meeting = first meeting on { $day }
minutes-card-mentee = card for the mentee
minutes-card-mentor = card for the mentor

## the card of one person
handout-lead = To hand over. This card says nothing of anyone else.
handout-none = This person is no mentee and no mentor (any more).
handout-of = { $side ->
    [mentor] What we know of you as a mentor
   *[mentee] What we know of you as a mentee
}
handout-sectors = { $side ->
    [mentor] Sectors you know
   *[mentee] Sectors you look for
}
handout-help = { $side ->
    [mentor] What you help with
   *[mentee] What you want help with
}
handout-slots = Free times
handout-travel = How you travel
handout-online = Meeting online
handout-yes = yes
handout-no = rather not
handout-right = Is something wrong? Tell us and we will put it right.
