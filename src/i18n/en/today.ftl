today-hello = Hello
today-hello-name = Hello { $name }
today-only-mine = Only my people
today-found = { $n ->
    [one] 1 thing needs attention
   *[other] { $n } things need attention
}
today-quiet = Nothing needs attention now
today-quiet-text = All duos meet and nobody waits too long. Well done.
today-show-all = Show all { $n }
today-waiting = Waiting for a mentor
today-waiting-basis = mentees
today-mentors = Free mentors
today-mentors-basis = { $n ->
    [one] 1 place
   *[other] { $n } places
}
today-running = Running duos
today-running-basis = { $n ->
    [one] and 1 proposal
   *[other] and { $n } proposals
}
today-since = { $n ->
    [one] for 1 day
   *[other] for { $n } days
}
today-left = { $n ->
    [one] 1 day left
   *[other] { $n } days left
}
today-ended = { $n ->
    [one] ended 1 day ago
   *[other] ended { $n } days ago
}
today-due-today = today
today-due = { $n ->
    [one] 1 day late
   *[other] { $n } days late
}
alert-reflection = Reflection is over
today-do-reflection = Ask both whether they say yes, and note it.
alert-no-meeting = Duo without a meeting
today-do-no-meeting = Call them. They may have met without noting it.
alert-residence = Residence permit ends
today-do-residence = Ask how the renewal is going.
alert-planned-end = Six months are over
today-do-planned-end = Close it, or agree on an extension.
alert-check-in = Halfway check-in
today-do-check-in = Talk with both and note the contact with the duo.
alert-follow-up = Follow-up
today-do-follow-up = Ask how things are, 6 or 12 months after the end.
alert-waiting = Waits long for a mentor
today-do-waiting = See what is missing at matching, and call.
alert-intake = Intake unfinished
today-do-intake = Take the next step: invite, plan or finish.
alert-unmatched = Mentor without a mentee
today-do-unmatched = Stay in touch, and look for a match.
alert-contact = Long without contact with a duo
today-do-contact = Call or speak to them, and note the contact with the duo.
alert-intervision = Too few intervisions
today-do-intervision = Invite the mentor to an intervision, and note on the mentor's page that they came.
alert-no-note = Long nothing written down
today-do-no-note = Ask how it is going, and write a line with the duo, at a contact or a meeting.
alert-no-next-step = No next step
today-do-no-next-step = Agree on a next step, and write it down with the person.
today-first = The first steps
today-first-lists = Bring in your lists
today-first-lists-text = Excel or CSV, as they are.
today-first-person = Add a person
today-first-person-text = A mentee or a mentor, with what you know.
today-first-help = Read how it works
today-first-help-text = In five steps, over a cup of coffee.
today-to-do = First this
today-rest = The rest, by kind
today-first-meeting = First meeting
today-act-first-meeting = How did it go?
today-act-reflection = Note the answer
today-act-no-meeting = Note a meeting
today-act-contact = Note a contact
today-act-residence = Change the date
today-act-planned-end = Close or extend
today-act-check-in = Note a contact
today-act-follow-up = Note the talk
today-act-waiting = Look for a mentor
today-act-intake = Take the next step
today-act-unmatched = Look for a mentee
today-act-intervision = Note an intervision
today-act-no-note = Note a contact
today-act-no-next-step = Agree on a step
