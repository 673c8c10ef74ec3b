lists-lead = Import your Excel or CSV lists. First you see what will happen; then you decide.
lists-pick = A list (Excel or CSV)
lists-reading = Reading the list…
lists-stopped = Reading was stopped. Nothing was changed.
lists-finished = { $n ->
    [one] 1 row was taken over. You can undo that in one go.
   *[other] { $n } rows were taken over. You can undo that in one go.
}
lists-take-title = Take over
lists-confirm = I confirm: these people meet the conditions and have consented
lists-confirm-hint = The list does not say so of everyone. Without this they come in too, but a duo can only start once it is certain. An answer on the list that is not clear (such as “yes?”) is not confirmed along with the rest.
lists-take = { $n ->
    [one] Take over 1 row
   *[other] Take over { $n } rows
}
lists-taking = Taking the rows over…
lists-file = You are reading: { $name }
lists-how = How we read the file
lists-kind = Who or what is in the list?
lists-sheet = Sheet
lists-sheet-keep-out = (not to be read, says the sheet)
lists-sheet-hidden = (hidden)
lists-other-list = { $name } ({ $n ->
    [one] 1 row
   *[other] { $n } rows
})
lists-other-lists = { $n ->
    [one] There is one more list in this file: { $names }. We do not read it now.
   *[other] There are { $n } more lists in this file: { $names }. We do not read them now.
}
lists-other-lists-text = Read them after this one: choose the file again, and then the other list under “{ $where }”.
lists-hidden-rows-in = { $n ->
    [one] 1 row is hidden in the spreadsheet. We read it too.
   *[other] { $n } rows are hidden in the spreadsheet. We read them too.
}
lists-hidden-rows-out = { $n ->
    [one] 1 row is hidden in the spreadsheet. It stays out.
   *[other] { $n } rows are hidden in the spreadsheet. They stay out.
}
lists-hidden-rows-leave = Leave hidden rows out
lists-hidden-rows-take = Read hidden rows too
lists-hidden-columns = { $n ->
    [one] Column { $names } is hidden in the spreadsheet. We read it too. If you do not want that, choose “{ $leave }” below.
   *[other] The columns { $names } are hidden in the spreadsheet. We read them too. If you do not want that, choose “{ $leave }” below.
}
lists-no-value = { $n ->
    [one] 1 cell has a formula without a result. To us it is empty.
   *[other] { $n } cells have a formula without a result. To us they are empty.
}
lists-no-value-text = Open the file in Excel or LibreOffice, save it there and then choose it again.
lists-count-unknown = number unknown
lists-heading-row = Row with the headings
lists-separator = Between the columns stands
lists-separator-semicolon = semicolon ;
lists-separator-comma = comma ,
lists-separator-tab = tab
lists-separator-bar = bar |
lists-encoding = Character set
lists-encoding-utf-8 = UTF-8
lists-encoding-windows-1252 = Windows (Western Europe)
lists-encoding-macintosh = Mac (old)
lists-encoding-ibm850 = DOS (cp850)
lists-encoding-windows-1257 = Windows (Baltic)
lists-encoding-utf-16le = UTF-16
lists-looks-wrong = There are strange signs among the letters. It may be another character set: choose another and see whether the names are right.
lists-repaired = Accented letters were broken. We repaired them, for example: { $example }
lists-columns = What is in which column?
lists-columns-text = Something wrong? Choose yourself. Koppel remembers it for the next list.
lists-heading-long = The heading of this column has { $n } characters. Koppel keeps only the start.
lists-sensitive = sensitive: does not come in unless you choose otherwise here
lists-unsure = check this
lists-words = Words
lists-words-text = We do not know these words or are not sure of them. Choose once what they mean: it holds for all rows. What you do not choose stays with the person as it is.
lists-word = { $n ->
    [one] “{ $word }” (once)
   *[other] “{ $word }” ({ $n } times)
}
lists-word-none = none of these
lists-entry = How far are these people?
lists-entry-point = They come in as
lists-entry-mentees = The steps before happened elsewhere; the timeline says: taken over from a list.
lists-entry-mentors = This goes for those whose training is done. The others come in as in training.
lists-totals = In short
lists-total-rows = { $n ->
    [one] 1 row read
   *[other] { $n } rows read
}
lists-total-aside = { $n ->
    [one] 1 row with a title or a total; it does not come in
   *[other] { $n } rows with a title or a total; they do not come in
}
lists-total-duplicate = { $n ->
    [one] 1 row about someone who is there already
   *[other] { $n } rows about someone who is there already
}
lists-total-known-sessions = { $n ->
    [one] 1 session that is there already
   *[other] { $n } sessions that are there already
}
lists-total-maybe = { $n ->
    [one] 1 row about someone who may be there already
   *[other] { $n } rows about someone who may be there already
}
lists-total-same-name = { $n ->
    [one] 1 row that merely shares a name with someone else
   *[other] { $n } rows that merely share a name with someone else
}
lists-total-bad-date = { $n ->
    [one] 1 date not understood
   *[other] { $n } dates not understood
}
lists-total-future-date = { $n ->
    [one] 1 date in the future
   *[other] { $n } dates in the future
}
lists-total-unreadable = { $n ->
    [one] 1 cell not understood; its text is kept
   *[other] { $n } cells not understood; their text is kept
}
lists-total-too-old = { $n ->
    [one] 1 person older than the rules say
   *[other] { $n } people older than the rules say
}
lists-total-too-young = { $n ->
    [one] 1 person younger than the rules say
   *[other] { $n } people younger than the rules say
}
lists-total-register-number = { $n ->
    [one] 1 national register number taken out
   *[other] { $n } national register numbers taken out
}
lists-total-formula = { $n ->
    [one] 1 cell that looks like a formula; kept as text
   *[other] { $n } cells that look like a formula; kept as text
}
lists-total-empty-name = { $n ->
    [one] 1 row without a name
   *[other] { $n } rows without a name
}
lists-total-repaired = { $n ->
    [one] 1 cell with repaired accents
   *[other] { $n } cells with repaired accents
}
lists-total-lost-byte = { $n ->
    [one] 1 cell in which a letter was lost
   *[other] { $n } cells in which a letter was lost
}
lists-total-gender-wish = { $n ->
    [one] 1 wish about the mentor, to ask about
   *[other] { $n } wishes about the mentor, to ask about
}
lists-total-too-long = { $n ->
    [one] 1 text too long for its field
   *[other] { $n } texts too long for their field
}
lists-doubles = The same person?
lists-doubles-text = Whoever is there already is filled in, and not made a second time. You decide.
lists-pile = { $pile ->
    [sure] Surely the same person: { $n }
    [ask] Maybe the same person: { $n }
   *[new] New: { $n }
}
lists-pile-text = { $pile ->
    [sure] The same name, and at least two other things the same.
    [ask] The same name, and one thing the same: the birth date, the telephone, the mail address or the number. Or there is only a name. See whether Koppel is right.
   *[new] These rows come in as new people.
}
lists-all-same = All the same person
lists-all-else = All someone else
lists-all-in = Take all over
lists-all-out = Leave all out
lists-as-row = fills in row { $n }
lists-number = number { $number }
lists-doubles-sessions = The same session?
lists-doubles-sessions-text = The same day and place as a session that is there already. It is not counted twice; what was not known is filled in.
lists-more-doubles = { $n ->
    [one] Show more (1 left)
   *[other] Show more ({ $n } left)
}
lists-same-session = Same session
lists-another-session = Another session
lists-same-person = Same person
lists-someone-else = Someone else
lists-same-name = Merely the same name
lists-same-name-text = These people share a name but are probably different. They come in as usual.
lists-more-names = { $n ->
    [one] And 1 more name that comes more than once.
   *[other] And { $n } more names that come more than once.
}
lists-more-who = and { $n } more
lists-show = Show the rows
lists-row = Row { $n }
lists-known = Already in Koppel
lists-whom = Whom is this about?
lists-whom-text = This list names people by their name or number. Those whom Koppel knows for sure stand under “found”. Of the others you say who they are. Koppel does not guess.
lists-whom-first = Are these people not in Koppel yet? Then read their own list first, and this one after it.
lists-whom-open = { $n ->
    [one] Of 1 person you still have to say who it is
   *[other] Of { $n } people you still have to say who they are
}
lists-whom-found = { $n ->
    [one] 1 person found
   *[other] { $n } people found
}
lists-whom-all-new = { $n ->
    [one] Whoever is like nobody is new (1)
   *[other] Whoever is like nobody is new ({ $n })
}
lists-whom-all-out = Leave out everyone who is open
lists-whom-who = { $role ->
    [mentor] { $name }, mentor
   *[mentee] { $name }
}
lists-whom-as-new = { $role ->
    [mentor] New mentor
   *[mentee] New mentee
}
lists-whom-as-follow-up = New mentee, in follow-up
lists-whom-out = Do not take over
lists-whom-rows = { $n ->
    [one] row { $row }
   *[other] { $n } rows, the first is row { $row }
}
lists-whom-wait = { $n ->
    [one] First say who is meant (1 person to go, above under “Whom is this about?”).
   *[other] First say who is meant ({ $n } people to go, above under “Whom is this about?”).
}
lists-event-duo = { $state }, started on { $date }
lists-event-duo-undated = { $state }, day of the start not known
lists-event-undated = day not known
lists-event-talk = follow-up talk
lists-event-kind-unknown = kind not known
lists-brings-duos = { $n ->
    [one] 1 new duo
   *[other] { $n } new duos
}
lists-brings-duos-known = { $n ->
    [one] 1 duo that is there already; what was not known is filled in
   *[other] { $n } duos that are there already; what was not known is filled in
}
lists-brings-meetings = { $n ->
    [one] 1 new meeting
   *[other] { $n } new meetings
}
lists-brings-meetings-known = { $n ->
    [one] 1 meeting that is there already
   *[other] { $n } meetings that are there already
}
lists-brings-homeless = { $n ->
    [one] 1 meeting of two people who are no duo on that day; it does not come in. Read the list of duos first.
   *[other] { $n } meetings of two people who are no duo on that day; they do not come in. Read the list of duos first.
}
lists-brings-outcomes = { $n ->
    [one] 1 new outcome
   *[other] { $n } new outcomes
}
lists-brings-outcomes-known = { $n ->
    [one] 1 outcome that is there already
   *[other] { $n } outcomes that are there already
}
lists-brings-talks = { $n ->
    [one] 1 new follow-up talk
   *[other] { $n } new follow-up talks
}
lists-brings-talks-known = { $n ->
    [one] 1 follow-up talk that is there already
   *[other] { $n } follow-up talks that are there already
}
lists-brings-unnamed = { $n ->
    [one] 1 row that does not say whom it is about; it does not come in
   *[other] { $n } rows that do not say whom they are about; they do not come in
}
lists-branch = To which branch does this list belong?
lists-branch-hint = This holds for whoever or whatever has no branch yet.
lists-branch-none = not said
lists-left-duo-column = { $n ->
    [one] “{ $column }”: not understood for 1 duo
   *[other] “{ $column }”: not understood for { $n } duos
}
lists-rows = Row by row
lists-remarks-left-out = There are { $all } remarks. That is too many: { $shown } are shown here. All cells were read.
lists-more-remarks = { $n ->
    [one] And 1 more remark.
   *[other] And { $n } more remarks.
}
lists-flagged-only = Show only rows with a remark
lists-column-row = Row
lists-column-who = Who
lists-column-what = What happens
lists-column-remarks = Remarks
lists-comes-in = comes in
lists-filled-in = is filled in
lists-stays-out = stays out
lists-row-title = This row
lists-leave-out = Leave out
lists-let-in = Take over
lists-left = Still to do from lists
lists-left-text = What stands here stays until somebody has done it.
lists-left-doubles = { $n ->
    [one] 1 pair may be one person
   *[other] { $n } pairs may be one person
}
lists-left-wishes = { $n ->
    [one] 1 wish about the mentor, to check
   *[other] { $n } wishes about the mentor, to check
}
lists-left-right = That is right
lists-left-right-who = { $name }: the wish is right
lists-left-no-wish = No preference
lists-left-no-wish-who = { $name } has no preference
lists-left-column = { $n ->
    [one] “{ $column }”: not understood for 1 person
   *[other] “{ $column }”: not understood for { $n } people
}
lists-left-done = Done
lists-left-done-who = Done for { $name }
lists-left-all-done = All done
lists-left-count = { $n ->
    [one] 1 thing to do from lists
   *[other] { $n } things to do from lists
}
