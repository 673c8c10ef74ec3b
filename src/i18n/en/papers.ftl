page-duo-papers = Cards and agreement
papers-lead = To print: a card for each of the two in the language they read, and a page for three people to sign.
papers-not-yet = There is nothing to hand out yet: the team has to approve this pair first.
papers-back = To the duo
papers-language-of = Language of the card for { $name }
papers-language-agreement = Language of the agreement
papers-your-partner = { $side ->
    [mentor] Your mentee
   *[other] Your mentor
}
papers-card-text = { $side ->
    [mentor] You guide someone young on the way to work or training.
   *[other] Your mentor thinks along with you about work and training.
}
papers-first-meeting = You meet on
papers-hour = Time
papers-place = Place
papers-from = You are a duo since
papers-until = Until
papers-coordinator = Coordinator
papers-phone = Telephone
papers-think = After that talk you have { $hours } hours to think it over. Then each of you says yes or no.
papers-cannot-come = Cannot come? Tell the other or the coordinator in good time.
papers-agreement = Our agreement
papers-agreement-text = { $mentee } and { $mentor } set out together towards work or training. This is what we agree on:
papers-agree-meet = We meet for two hours a week, in a place where both of us feel at ease.
papers-agree-months = We do so for { $weeks } weeks. It can be longer if all three of us want that.
papers-agree-call = Whoever cannot come says so in good time.
papers-agree-quiet = What we tell each other stays between us. If someone is in danger, we call in the coordinator.
papers-agree-stop = If it does not go well, we tell the coordinator. Stopping is always possible.
papers-day = Date
papers-signature = Signature
