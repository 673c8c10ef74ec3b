## funnel
funnel-signed-up = signed up
funnel-info-attended = came to the info session
funnel-intake-done = intake done
funnel-triaged = decision made
funnel-integrated = integrated trajectory
funnel-proposed = proposed to a mentor
funnel-in-duo = duo started
funnel-closed = duo closed

## page
report-lead = What the work brought about. Every figure says how many people it is about and how sure it is.
report-choose = What is the report about?
report-period = Period
report-period-all = everything so far
report-period-own = choose yourself
report-from = From
report-to = Up to and including
report-branch = Branch
report-branch-all = all branches
report-as-of = As of
report-as-of-hint = What happened after that day does not count.
report-bad-period = The last day comes before the first. Swap them.
report-audience = Who is it for?
report-own = for us
report-own-note = For our own use: small counts are in it too. Do not publish these figures.
report-public = to publish
report-public-note = To publish: counts of 1 to 4 are left out, and everything that would give them away.
report-public-how = Publishing is possible only for one whole year, for all branches together, as of 31 December. That way nobody can subtract one report from another and find one person.
report-save-csv = Save as CSV
report-print = Print
report-print-view = View to print
report-back = Back to the report
report-saved = { $name } was handed to your browser.
report-not-saved = The file could not be saved: { $why }. Try again.
report-scope = Period: { $period }. Branch: { $branch }. As of { $day }. Rules { $rules }.
report-span = { $from } to { $to }
report-span-open = the start
report-empty-title = Nothing to tell yet
report-empty-text = As soon as people have signed up and duos start, you see here what it brings.
report-empty-action = Import lists
report-nothing-here = There is nothing in this period and branch. Choose another period or branch.

## table
report-col-what = What
report-col-k = Count
report-col-n = Out of (n)
report-col-part = Part
report-col-interval = 95% interval
report-col-days = Days since the step before (median)
report-days = { $days } (n = { $n })
report-hidden = too small
report-none = –
report-basis = { $k } of { $n } · { $interval } · { $anchor } · rules { $rules }
report-basis-median = n = { $n } · { $interval } · { $anchor } · rules { $rules }
report-foot = Counted from: { $anchor }. { $method } Rules { $rules }.
report-what = What does this mean?
report-benchmark = For comparison: a similar programme reached { $part }.
report-chart-funnel = How far people came after signing up. The same numbers are in the table.
report-chart-branches = Positive outcome by branch, with its interval. The same numbers are in the table.
report-chart-benchmark = { $part } elsewhere

## figures
report-d1-start = Positive outcome within a year of the start
report-d1-end = Positive outcome within a year of the end
report-d1-branches = Positive outcome by branch
report-d5 = Mentors who begin again
report-d6 = Duos that reach their end
report-d7 = Hours together a week (the middle duo)
report-d8 = The way to a duo
report-d1-definition = We look at each mentee's first duo. Positive means: a job, a traineeship or a qualifying training, started after the day that we count from and no later than 365 days after it. Who began too recently does not count yet. Who stopped does count. If we know nothing of someone, that counts as not positive. Beside it stands the figure of those of whom we know something. Who died or left the country does not count. The estimate (Kaplan-Meier) also uses those who are not yet a year on.
report-d1-branches-definition = The same figure, by branch, from the start. We look at each mentee's first duo in that branch. Who had a duo in two branches counts in both. So the total counts people per branch.
report-d5-definition = Mentors whose first duo ended at least 365 days ago. How many of them began a second duo no later than 365 days after that end? A second duo during the first counts too.
report-d6-definition = Duos whose planned end has passed. An interruption moves that end. Reached means: worked together as long as planned, or stopped earlier because the mentee found a job, a traineeship or a training. The latter stands apart too.
report-d7-definition = Hours at which mentee and mentor were both there, divided by the weeks that the duo ran. Weeks of interruption do not count. Duos of less than a week do not count. Of a duo from a list, the hours that the list gives count; where it gives none, the duo does not count. The figure is the median: half of the duos are above it, half below. Beside it stands how many duos reach at least 80% of what is agreed.
report-d8-definition = Of everyone who signed up in the period: how many came to each step? We follow the first decision. The linear trajectory is another way, not a loss. Who came into the integrated trajectory later stands apart. Who came from a list without a day of sign-up counts on the day of taking over, or at the start of the duo where the list says it. Of those people we do not know earlier days. Whether they came to the information session and the intake before they came in is not known: they do not count at those steps.
report-anchor-start = start of the duo (S)
report-anchor-end = end of the duo (E)
report-anchor-mentor-end = end of the mentor's first duo
report-anchor-planned-end = planned end
report-anchor-weeks = weeks that the duo ran
report-anchor-sign-up = sign-up
report-method-wilson = Wilson interval.
report-method-bootstrap = Interval by redrawing mentors (bootstrap), because duos of one mentor are alike.

## lines
report-no-branch = without a branch
report-pairs = together, in people per branch
report-d1-headline = positive
report-d1-known = positive, of those we know something of
report-d1-follow-up = of whom we know something
report-d1-own = positive, by own choice
report-d1-own-known = by own choice, of those we know it of
report-d1-estimate = estimate with everyone, after { $n } days (Kaplan-Meier)
report-d5-year = second duo within the year
report-d5-ever = second duo, whenever
report-d6-all = reached the end, or earlier a job, traineeship or training
report-d6-reached = of which reached the planned end
report-d6-early = of which stopped earlier with a job, traineeship or training
report-d7-median = hours together a week, median (agreed: { $n })
report-d7-enough = duos at 80% or more
report-d8-untriaged = no decision yet
report-d8-later = integrated later

## notes
report-note-immature = { $n } not yet a year on: left out
report-note-unknown = { $n } of whom we know nothing: counted as not positive
report-note-out-of-reach = { $n } died or left the country: left out
report-note-undated = { $n } without a known last day: left out
report-note-mentors-later = { $n ->
    [one] { $n } mentor whose first duo still runs or ended recently: left out
   *[other] { $n } mentors whose first duo still runs or ended recently: left out
}
report-note-planned-later = { $n ->
    [one] { $n } duo whose planned end is still to come: left out
   *[other] { $n } duos whose planned end is still to come: left out
}
report-note-end-unknown = { $n ->
    [one] { $n } duo that stopped on an unknown day: counted as not reached
   *[other] { $n } duos that stopped on an unknown day: counted as not reached
}
report-note-too-short = { $n ->
    [one] { $n } duo of less than a week: left out
   *[other] { $n } duos of less than a week: left out
}
report-note-hours-not-known = { $n ->
    [one] { $n } duo from a list: not known for how many hours they had met before; it is left out
   *[other] { $n } duos from a list: not known for how many hours they had met before; they are left out
}
report-note-taken-over = { $n } from a list without a day of sign-up, counted on the day of taking over or at the start of their duo
report-note-info-not-known = { $n } from a list: not known whether they came to the information session; they do not count there
report-note-intake-not-known = { $n } from a list: not known whether they had an intake; they do not count there
report-note-proposal-not-known = { $n } from a list: not known whether there was a proposal; they do not count there
report-note-later-duo = { $n } integrated later and in a duo since
report-note-no-sign-up = { $n } without a day of sign-up in all the work: left out

report-hours-week = { $hours } h/week
report-unit-hours-week = hours a week
report-csv-indicator = Code
report-csv-title = Figure
report-csv-value = Value
report-csv-unit = Unit
report-csv-lo = Interval from
report-csv-hi = Interval to
report-csv-days-n = Days: over how many people
report-csv-hidden = Left out
report-csv-anchor = Counted from
report-csv-rules = Rules
report-csv-note = Note
report-counts = Counted
report-counts-note = Who came in and what took place in this period. Age on { $day }. Hours that a list gives without days are not among them.
report-counts-people = People
report-counts-all = all
report-counts-work = Work
report-count-mentees = Mentees
report-count-mentors = Mentors
report-count-duos = Duos started
report-count-running = of which still together
report-count-meetings = Meetings where both were
report-count-hours = Hours together
report-count-sessions = Sessions
report-count-visits = People at sessions
report-later = Cannot be worked out yet
report-later-text = These figures need duos or mentors whose year or planned end is over. They appear here by themselves.
report-public-take = Take { $year }, as of { $day }
report-public-none = No whole year in which something happened is over yet. Publishing is possible from 31 December on.
report-age-unknown = age not known
