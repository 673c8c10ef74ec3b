## funnel
funnel-signed-up = aangemeld
funnel-info-attended = was op de infosessie
funnel-intake-done = intake gedaan
funnel-triaged = beslissing genomen
funnel-integrated = geïntegreerd traject
funnel-proposed = voorgesteld aan een mentor
funnel-in-duo = duo gestart
funnel-closed = duo afgerond

## page
report-lead = Wat het werk opbracht. Elk cijfer zegt over hoeveel mensen het gaat en hoe zeker het is.
report-choose = Waarover gaat het verslag?
report-period = Periode
report-period-all = alles tot nu
report-period-own = zelf kiezen
report-from = Van
report-to = Tot en met
report-branch = Afdeling
report-branch-all = alle afdelingen
report-as-of = Stand op
report-as-of-hint = Wat daarna gebeurde, telt niet mee.
report-bad-period = De laatste dag komt vóór de eerste. Wissel ze om.
report-audience = Voor wie is het?
report-own = voor ons
report-own-note = Voor eigen gebruik: ook kleine aantallen staan erin. Publiceer deze cijfers niet.
report-public = om te publiceren
report-public-note = Om te publiceren: aantallen van 1 tot 4 zijn weggelaten, en alles waaruit je ze kan afleiden.
report-public-how = Publiceren kan alleen over één heel jaar, voor alle afdelingen samen, met de stand op 31 december. Zo kan niemand twee verslagen van elkaar aftrekken en één mens vinden.
report-save-csv = Bewaren als CSV
report-print = Afdrukken
report-print-view = Bekijken om af te drukken
report-back = Terug naar het verslag
report-saved = { $name } is doorgegeven aan je browser.
report-not-saved = Het bestand kon niet bewaard worden: { $why }. Probeer het opnieuw.
report-scope = Periode: { $period }. Afdeling: { $branch }. Stand op { $day }. Regels { $rules }.
report-span = { $from } tot { $to }
report-span-open = begin
report-empty-title = Nog niets te vertellen
report-empty-text = Zodra er mensen aangemeld zijn en duo's starten, zie je hier wat het opbrengt.
report-empty-action = Lijsten inlezen
report-nothing-here = In deze periode en afdeling is er niets. Kies een andere periode of afdeling.

## table
report-col-what = Wat
report-col-k = Aantal
report-col-n = Van (n)
report-col-part = Deel
report-col-interval = 95%-interval
report-col-days = Dagen sinds vorige stap (mediaan)
report-days = { $days } (n = { $n })
report-hidden = te klein
report-none = –
report-basis = { $k } van { $n } · { $interval } · { $anchor } · regels { $rules }
report-basis-median = n = { $n } · { $interval } · { $anchor } · regels { $rules }
report-foot = Geteld vanaf: { $anchor }. { $method } Regels { $rules }.
report-what = Wat betekent dit?
report-benchmark = Ter vergelijking: een gelijkaardig programma haalde { $part }.
report-chart-funnel = Hoe ver mensen kwamen na hun aanmelding. Dezelfde getallen staan in de tabel.
report-chart-branches = Positief resultaat per afdeling, met het interval. Dezelfde getallen staan in de tabel.
report-chart-benchmark = { $part } elders

## figures
report-d1-start = Positief resultaat binnen een jaar na de start
report-d1-end = Positief resultaat binnen een jaar na het einde
report-d1-branches = Positief resultaat per afdeling
report-d5 = Mentoren die opnieuw beginnen
report-d6 = Duo's die hun einde halen
report-d7 = Uren samen per week (de middelste van de duo's)
report-d8 = De weg naar een duo
report-d1-definition = We kijken naar het eerste duo van elke mentee. Positief is: een job, een stage of een opleiding met een diploma of attest, gestart na de dag waarvan we tellen en ten laatste 365 dagen later. Wie te kort geleden begon, telt nog niet mee. Wie stopte, telt wel mee. Weten we niets van iemand, dan telt dat als niet positief. Daarnaast staat het cijfer van wie we wel iets weten. Wie overleed of het land verliet, telt niet mee. De schatting (Kaplan-Meier) gebruikt ook wie nog geen jaar ver is.
report-d1-branches-definition = Hetzelfde cijfer, per afdeling, vanaf de start. We kijken naar het eerste duo van elke mentee in die afdeling. Wie in twee afdelingen een duo had, telt in allebei. Het totaal telt dus mensen per afdeling.
report-d5-definition = Mentoren van wie het eerste duo minstens 365 dagen geleden eindigde. Hoeveel van hen begonnen een tweede duo, ten laatste 365 dagen na dat einde? Een tweede duo tijdens het eerste telt ook.
report-d6-definition = Duo's van wie het geplande einde voorbij is. Een onderbreking schuift dat einde op. Gehaald is: zo lang samen gewerkt als gepland, of vroeger gestopt omdat de mentee een job, stage of opleiding vond. Dat laatste staat ook apart.
report-d7-definition = Uren waarop mentee en mentor er allebei waren, gedeeld door de weken dat het duo liep. Weken van onderbreking tellen niet. Duo's van minder dan een week tellen niet mee. Van een duo uit een lijst tellen de uren die de lijst noemt; noemt ze er geen, dan telt het duo niet mee. Het cijfer is de mediaan: de helft van de duo's zit erboven, de helft eronder. Daarnaast staat hoeveel duo's minstens 80% halen van wat afgesproken is.
report-d8-definition = Van iedereen die zich in de periode aanmeldde: hoeveel kwamen tot elke stap? We volgen de eerste beslissing. Het lineaire traject is een andere weg, geen verlies. Wie later toch in het geïntegreerde traject kwam, staat apart. Wie van een lijst kwam zonder dag van aanmelding, telt op de dag van overname, of op de start van het duo als de lijst die zegt. Van die mensen kennen we vroegere dagen niet. Of zij voor hun instap naar de infosessie en de intake gingen, is niet bekend: zij tellen bij die stappen niet mee.
report-anchor-start = start van het duo (S)
report-anchor-end = einde van het duo (E)
report-anchor-mentor-end = einde van het eerste duo van de mentor
report-anchor-planned-end = gepland einde
report-anchor-weeks = weken dat het duo liep
report-anchor-sign-up = aanmelding
report-method-wilson = Interval volgens Wilson.
report-method-bootstrap = Interval door mentoren te hertrekken (bootstrap), omdat duo's van één mentor op elkaar lijken.

## lines
report-no-branch = zonder afdeling
report-pairs = samen, in mensen per afdeling
report-d1-headline = positief
report-d1-known = positief, van wie we iets weten
report-d1-follow-up = van wie we iets weten
report-d1-own = positief, naar eigen keuze
report-d1-own-known = naar eigen keuze, van wie we dat weten
report-d1-estimate = schatting met iedereen, na { $n } dagen (Kaplan-Meier)
report-d5-year = tweede duo binnen het jaar
report-d5-ever = tweede duo, wanneer ook
report-d6-all = einde gehaald, of vroeger een job, stage of opleiding
report-d6-reached = waarvan gepland einde gehaald
report-d6-early = waarvan vroeger gestopt met een job, stage of opleiding
report-d7-median = uren samen per week, mediaan (afgesproken: { $n })
report-d7-enough = duo's met 80% of meer
report-d8-untriaged = nog geen beslissing
report-d8-later = later toch geïntegreerd

## notes
report-note-immature = { $n } nog geen jaar ver: niet meegeteld
report-note-unknown = { $n } van wie we niets weten: geteld als niet positief
report-note-out-of-reach = { $n } overleden of uit het land: niet meegeteld
report-note-undated = { $n } zonder bekende einddag: niet meegeteld
report-note-mentors-later = { $n ->
    [one] { $n } mentor van wie het eerste duo nog loopt of pas eindigde: niet meegeteld
   *[other] { $n } mentoren van wie het eerste duo nog loopt of pas eindigde: niet meegeteld
}
report-note-planned-later = { $n ->
    [one] { $n } duo met een gepland einde dat nog komt: niet meegeteld
   *[other] { $n } duo's met een gepland einde dat nog komt: niet meegeteld
}
report-note-end-unknown = { $n ->
    [one] { $n } duo gestopt op een onbekende dag: geteld als niet gehaald
   *[other] { $n } duo's gestopt op een onbekende dag: geteld als niet gehaald
}
report-note-too-short = { $n ->
    [one] { $n } duo van minder dan een week: niet meegeteld
   *[other] { $n } duo's van minder dan een week: niet meegeteld
}
report-note-hours-not-known = { $n ->
    [one] { $n } duo van een lijst: niet bekend hoeveel uren ze elkaar daarvoor zagen; het telt niet mee
   *[other] { $n } duo's van een lijst: niet bekend hoeveel uren ze elkaar daarvoor zagen; ze tellen niet mee
}
report-note-taken-over = { $n } van een lijst zonder dag van aanmelding, geteld op de dag van overname of op de start van hun duo
report-note-info-not-known = { $n } van een lijst: niet bekend of zij op de infosessie waren; zij tellen daar niet mee
report-note-intake-not-known = { $n } van een lijst: niet bekend of zij een intake hadden; zij tellen daar niet mee
report-note-proposal-not-known = { $n } van een lijst: niet bekend of er een voorstel was; zij tellen daar niet mee
report-note-later-duo = { $n } later geïntegreerd en intussen in een duo
report-note-no-sign-up = { $n } zonder dag van aanmelding in het hele werk: niet meegeteld

report-hours-week = { $hours } u/week
report-unit-hours-week = uur per week
report-csv-indicator = Code
report-csv-title = Cijfer
report-csv-value = Waarde
report-csv-unit = Eenheid
report-csv-lo = Interval van
report-csv-hi = Interval tot
report-csv-days-n = Dagen: over hoeveel mensen
report-csv-hidden = Weggelaten
report-csv-anchor = Geteld vanaf
report-csv-rules = Regels
report-csv-note = Opmerking
report-counts = Geteld
report-counts-note = Wie binnenkwam en wat plaatsvond in deze periode. Leeftijd op { $day }. Uren die een lijst zonder dagen noemt, staan hier niet bij.
report-counts-people = Mensen
report-counts-all = allen
report-counts-work = Werk
report-count-mentees = Mentees
report-count-mentors = Mentoren
report-count-duos = Duo's gestart
report-count-running = waarvan nu nog samen
report-count-meetings = Ontmoetingen waar beiden waren
report-count-hours = Uren samen
report-count-sessions = Sessies
report-count-visits = Aanwezigen op sessies
report-later = Nog niet te berekenen
report-later-text = Deze cijfers vragen duo's of mentoren van wie het jaar of het geplande einde voorbij is. Ze verschijnen hier vanzelf.
report-public-take = Neem { $year }, met de stand op { $day }
report-public-none = Er is nog geen heel jaar voorbij waarin iets gebeurde. Publiceren kan vanaf 31 december.
report-age-unknown = leeftijd niet gekend
