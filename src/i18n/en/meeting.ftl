## the parts of the match meeting
meeting-parts = Parts of the match meeting
meeting-part-table = Proposal
meeting-part-mentors = Mentors

## the search
meeting-searching-again = Something changed. Looking for the best pairs again…
meeting-stopped = The search was stopped
meeting-stopped-old = You see the proposal from before the last change.
meeting-stopped-none = There is no proposal yet.
meeting-search-again = Search again
meeting-changed = Something changed, so I searched again:
meeting-changed-moved = { $n ->
    [one] 1 mentee gets another mentor
   *[other] { $n } mentees get another mentor
}
meeting-changed-new = { $n ->
    [one] 1 new proposal
   *[other] { $n } new proposals
}
meeting-changed-gone = { $n ->
    [one] 1 mentee now keeps waiting
   *[other] { $n } mentees now keep waiting
}
meeting-changed-left = { $n ->
    [one] 1 mentee is no longer at the table
   *[other] { $n } mentees are no longer at the table
}

## the table
meeting-table = Mentees who wait, with their proposal
meeting-column-mentee = Mentee
meeting-column-days = Days
meeting-column-mentor = Mentor
meeting-column-points = Points
meeting-column-shared = Language and times
meeting-column-km = Distance
meeting-waits-on = keeps waiting
meeting-rules-all = conditions met
meeting-rules-check = { $n ->
    [one] 1 condition to check
   *[other] { $n } conditions to check
}
meeting-rules-passed = { $n } of { $of } conditions met
meeting-asked = { $n ->
    [one] asked once
   *[other] asked { $n } times
}
meeting-asked-declined = , { $n ->
    [one] 1 no
   *[other] { $n } times no
}
meeting-asked-last = , last on { $day }
meeting-key-move = choose
meeting-key-open = to the reasons
meeting-any-mentor = Why (not) another mentor?
meeting-found = { $n ->
    [one] 1 mentee
   *[other] { $n } mentees
}
meeting-nothing-found = Nobody found
meeting-nothing-found-text = No mentee fits what you searched for or chose.
meeting-show-everyone = Show everyone

## what is shown, and in which order
meeting-show = Show
meeting-show-all = everything
meeting-show-proposed = with a proposal
meeting-show-waiting = who keeps waiting
meeting-show-pinned = pinned
meeting-show-look = to check
meeting-sector = Sector
meeting-all-sectors = all sectors
meeting-language = Language
meeting-all-languages = all languages
meeting-order-name = the mentee’s name
meeting-order-waited = waited longest
meeting-order-mentor = the mentor’s name
meeting-order-points = most points
meeting-order-slots = most shared times
meeting-order-km = closest to each other

## the mentors
meeting-mentors-lead = Who has a place, whom Koppel proposes, and how often each was asked before.
meeting-mentors-search = Search for a mentor
meeting-mentors-found = { $n ->
    [one] 1 mentor
   *[other] { $n } mentors
}
meeting-only-free = Only with a free place
meeting-column-places = Places
meeting-column-gets = Now proposed to
meeting-column-asked = Asked before
meeting-paused = paused until { $day }
meeting-full = no place free
meeting-places = { $left } of { $of } free
meeting-never-asked = never yet

## proposals under way
meeting-part-under-way = Under way
meeting-under-way-lead = Proposals that are not a duo yet: from the proposal to the signature.
meeting-under-way-none = No proposal is under way
meeting-under-way-none-text = What you accept stands here until the agreement is signed.
meeting-column-state = Stage
meeting-column-since = Since
meeting-column-reflection = Time to think
meeting-reflection-until = up to and including { $day }
meeting-reflection-over = over since { $day }
meeting-reflection-yes = { $who ->
    [mentee] the mentee said yes
    [mentor] the mentor said yes
    [both] both said yes
   *[none] no answer yet
}
