match-lead = Koppel proposes who fits whom, and says why. You and your team decide.
match-busy = Looking for the best pairs…
match-failed = No proposal could be made.
match-failed-text = Search again. If it still does not work, load the page again. What went wrong: { $why }
match-summary = { $pairs ->
    [0] No proposals
    [one] 1 proposal
   *[other] { $pairs } proposals
} · { $waiting ->
    [0] nobody keeps waiting
    [one] 1 mentee keeps waiting
   *[other] { $waiting } mentees keep waiting
} · { $places ->
    [one] 1 free place with mentors
   *[other] { $places } free places with mentors
}
match-proof = Checked: no other way is better.
match-take-all = Accept all proposals
match-take-all-ask = { $n ->
    [one] Accept this one proposal?
   *[other] Accept these { $n } proposals?
}
match-take-all-text = Each proposal becomes a duo, and those mentees no longer wait. You can take back each duo by itself. Pinned pairs that fail a condition are accepted one by one.
match-taken = { $n ->
    [one] 1 duo made
   *[other] { $n } duos made
}
match-taken-some = { $n ->
    [one] 1 duo made
   *[other] { $n } duos made
}, { $failed } not. The reason: { $why }
match-no-mentees = Nobody is waiting for a mentor
match-no-mentees-text = Import a list, or take the next step on a person’s page to “waits for a mentor”.
match-no-mentors = No mentor has a free place
match-no-mentors-text = See which mentors have nearly finished their training, or who could take one more mentee. Those who wait are below.
match-see-mentors = To the mentors
match-search = Search by name
match-order = Order
match-pairs = Proposals
match-waiting = Who keeps waiting
match-more = Show { $n } more
match-nameless = (no name)
match-with = { $mentee } and { $mentor }
match-points = { $n ->
    [one] 1 point
   *[other] { $n } points
}
match-of-hundred = { $n } of 100 points
match-waited = { $n ->
    [0] waiting since today
    [one] waiting 1 day
   *[other] waiting { $n } days
}
match-missing = { $n ->
    [one] 1 fact not known
   *[other] { $n } facts not known
}
match-pinned = pinned
match-breaks = fails: { $rules }
match-language-levels = { $language } ({ $mentee } and { $mentor })
match-and-more = and { $n } more
match-same-postcode = in the same neighbourhood
match-apart = { $km } apart
match-distance-unknown = distance not known

## what one can do
match-accept = Accept
match-accept-anyway = Accept anyway
match-why = Why?
match-others = Other mentors
match-decide = Decide
match-pin = Pin
match-unpin = Unpin
match-veto = Rule out
match-unveto = No longer rule out
match-refuse = Refuse
match-unrefuse = Take back the refusal

## the question behind a decision
match-ask-pin = Pin { $mentee } and { $mentor }?
match-ask-pin-text = This pair then stays in the proposal. You can unpin it at any time.
match-ask-pin-breaks = This pair does not meet all conditions: { $rules }. Write down why it can be done all the same.
match-ask-veto = Rule out { $mentee } and { $mentor }?
match-ask-veto-text = Koppel no longer proposes this pair, until you allow it again.
match-ask-refuse = Refuse { $mentee } and { $mentor }?
match-ask-refuse-text = This pair does not come back by itself. { $mentee } goes on waiting for another mentor.
match-ask-accept = Accept { $mentee } and { $mentor } anyway?
match-ask-by = Who refuses?
match-ask-reason = Reason
match-ask-why = In your own words
match-ask-why-hint = No national register numbers and nothing about health.
match-ask-need-by = Choose who refuses.
match-ask-need-reason = Choose a reason.
match-ask-need-why = Write in one sentence why.
match-ask-register-number = This holds a national register number. Koppel may not keep it: take it out.

## other mentors for one mentee
match-best = Best options
match-best-none = No mentor is possible now. Below you see why, for each mentor.
match-proposed = proposed
match-price-equal = as good as the proposal
match-price = costs the whole { $n ->
    [one] 1 point
   *[other] { $n } points
}
match-below-floor = below the limit of { $n } points

## why someone waits on
match-waits-no-mentors = No mentor has a free place now.
match-waits-nobody = No mentor meets all conditions.
match-waits-floor = The best option is { $mentor }, with { $points } points. That is below the limit.
match-waits-others = { $mentor } fits best ({ $points } points), but that place serves someone else better.
match-waits-pin = Pinned with { $mentor }, who has no free place left.

## decisions that could not be followed
match-issues = I could not follow these decisions
match-issue-twice = { $mentee } is pinned twice. { $kept } counts, { $dropped } does not. Unpin one of them.
match-issue-vetoed = { $mentee } and { $mentor } are pinned and ruled out. Ruled out counts.
match-issue-nobody = { $mentee } is pinned with { $mentor }, who is not an active mentor.
match-issue-place = { $mentee } is pinned with { $mentor }, who has no free place left.

## the page of one pair
match-pair-score = Points
match-pair-score-missing = What is not known does not count: the rest is rescaled to 100.
match-pair-rules = Conditions
match-pair-shared = What they share
match-pair-languages = Languages
match-pair-slots = Times
match-pair-distance = Distance
match-pair-tastes = Interests and values
match-pair-none = none
match-pair-place = In the proposal
match-pair-is-proposed = Koppel proposes this pair.
match-pair-other = Koppel proposes { $mentor } for { $mentee }.
match-pair-waits = Koppel lets { $mentee } keep waiting.
match-pair-equal = Choosing this pair is as good for the whole.
match-pair-price = Choosing this pair costs the whole { $n ->
    [one] 1 point
   *[other] { $n } points
}: everyone who would move is counted.
match-pair-decided = Decided so far
match-pair-decided-none = Nothing has been decided about this pair.
match-pair-duo = These two are a duo or a proposal.
match-pair-to-duo = To the duo
match-pair-gone = I cannot put these two side by side
match-pair-gone-text = One of them is not a mentee, or not a mentor (any more).
match-pair-not-waiting = { $mentee } is not waiting for a mentor now. Below you see how this pair fits.
match-passed = met
match-failed-rule = not met
match-unknown-rule = not known
match-check = to be checked

## what made a rule pass
match-fact-slots = both free: { $slots }
match-fact-km = { $km } apart
match-fact-online = online suits both
match-fact-places = { $n ->
    [one] 1 place left
   *[other] { $n } places left
}
match-warn-eligible = { $side ->
    [mentee] not decided yet for the mentee
    [mentor] not decided yet for the mentor
   *[both] not decided yet for both
}
match-warn-branch = { $side ->
    [mentee] the mentee’s branch is not known
   *[other] the mentor’s branch is not known
}

## why a rule fails
match-fail-not-waiting = the mentee is not waiting now ({ $state })
match-fail-not-active = the mentor is not active ({ $state })
match-fail-paused = the mentor is on a break until { $day }
match-fail-not-trained = the training has not been done yet
match-fail-full = { $taken } of { $capacity } places taken
match-fail-not-eligible = { $side ->
    [mentee] the mentee does not meet them
    [mentor] the mentor does not meet them
   *[both] neither meets them
}
match-fail-no-match = { $side ->
    [mentee] the mentee may not be matched now
    [mentor] the mentor may not be matched now
   *[both] neither may be matched now
}
match-fail-branch = they belong to different branches
match-fail-languages-unknown = { $side ->
    [mentee] no language level of the mentee is known
    [mentor] no language level of the mentor is known
   *[both] no language level of either is known
}
match-fail-language-low = { $language }: mentee { $mentee }, mentor { $mentor }; needed is { $needed }
match-fail-no-language = no language that both speak
match-fail-slots-unknown = { $side ->
    [mentee] no free times of the mentee are known
    [mentor] no free times of the mentor are known
   *[both] no free times of either are known
}
match-fail-no-slot = no time at which both are free
match-fail-place-unknown = { $side ->
    [mentee] the mentee’s postcode is not known
    [mentor] the mentor’s postcode is not known
   *[both] neither postcode is known
}
match-fail-travel-unknown = { $side ->
    [mentee] { $km } apart, and how the mentee travels is not known
    [mentor] { $km } apart, and how the mentor travels is not known
   *[both] { $km } apart, and how they travel is not known
}
match-fail-too-far = { $km } apart; together they come { $reach } far
match-fail-one-person = this is, or seems to be, one person: the same name, and the same birth date, telephone, mail or number. Are they two? Say so under Differences.
match-fail-refuses = { $side ->
    [mentee] the mentee does not want this, or may not
    [mentor] the mentor does not want this, or may not
   *[both] neither wants this, or may
}
match-fail-gender = { $side ->
    [mentor] the mentor asked for something else
   *[other] the mentee asked for something else
}
match-fail-gender-unknown = { $side ->
    [mentor] the mentor asked, and it is not known of the mentee
   *[other] the mentee asked, and it is not known of the mentor
}
match-fail-declined = an earlier proposal did not go through ({ $by }: { $reason })
match-fail-ended-early = their last duo ended early ({ $reason })
match-fail-refused = refused ({ $by }: { $reason })
match-fail-vetoed = ruled out by the team
whynot-all = Why not someone else?
whynot-all-of = Why not for { $mentee }?
whynot-all-none = All mentors at the table are possible.
whynot-all-text = { $n ->
    [one] 1 mentor is not possible. What is easiest to mend comes first.
   *[other] { $n } mentors are not possible. What is easiest to mend comes first.
}
whynot-all-fails = What fails
whynot-all-takes = What it would take
whynot-takes-until = waiting until { $day }
whynot-takes = { $what ->
    [two-people] say under Differences that they are two people
    [waiting] the mentee has to wait for a match
    [active] the mentor has to be active
    [training] finishing the training
    [place] one more place with this mentor
    [eligible] looking at the conditions again
    [no-match] taking away “no match now” of that person
    [branch] the same branch
    [ask-languages] asking for the languages and filling them in
    [language] a common language that both speak well enough
    [ask-slots] asking when it suits, and filling it in
    [slot] a moment that suits both
    [ask-place] asking for the postcode and filling it in
    [ask-travel] asking how that person travels
    [travel] meeting online, or travelling further
    [refusal] it stands for as long as the refusal does
    [wish] discussing with the person whether the wish stays
    [ask-gender] asking for the gender and filling it in
   *[earlier] only if the team takes its decision back
}
match-day-today = Proposals get today’s date
match-day-on = Proposals get this day: { $day }
match-day = Day on which the team proposed it
match-day-hint = Did the team do it earlier? Choose that day. Empty is today.
