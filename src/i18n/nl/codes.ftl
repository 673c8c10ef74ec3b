# Woorden van de codes: <familie>-<code>. Een code zelf verandert nooit.

## gender
gender-f = vrouw
gender-m = man
gender-x = x
gender-undisclosed = niet gezegd

## role
role-mentee = mentee
role-mentor = mentor
role-coordinator = coördinator
role-bridge-figure = brugfiguur
role-trainer = lesgever
role-partner-contact = contact bij een partner
role-alumnus = alumnus

## mentee-state
mentee-state-signed-up = aangemeld
mentee-state-info-invited = uitgenodigd voor infosessie
mentee-state-info-attended = was op infosessie
mentee-state-intake-planned = intake gepland
mentee-state-intake-done = intake gedaan
mentee-state-integrated = geïntegreerd traject
mentee-state-linear = lineair traject
mentee-state-referred = doorverwezen
mentee-state-refused = geweigerd
mentee-state-waiting = wacht op een mentor
mentee-state-proposed = voorgesteld
mentee-state-in-duo = in een duo
mentee-state-closed = duo afgerond
mentee-state-follow-up = opvolging
mentee-state-completed = afgerond
mentee-state-on-hold = even gestopt
mentee-state-withdrawn = gestopt

## mentor-state
mentor-state-candidate = kandidaat
mentor-state-info = infosessie
mentor-state-intake = intake
mentor-state-accepted = aanvaard
mentor-state-declined = niet aanvaard
mentor-state-waiting-list = op de wachtlijst
mentor-state-training = in opleiding
mentor-state-trained = opgeleid
mentor-state-active = actief
mentor-state-paused = in pauze
mentor-state-left = weg
mentor-state-withdrawn = gestopt

## duo-state
duo-state-drafted = voorstel
duo-state-team-approved = team akkoord
duo-state-meeting-planned = ontmoeting gepland
duo-state-met = ontmoet
duo-state-reflecting = bedenktijd
duo-state-both-yes = allebei ja
duo-state-agreement-signed = afspraken getekend
duo-state-active = actief
duo-state-suspended = even onderbroken
duo-state-extended = verlengd
duo-state-closing = wordt afgesloten
duo-state-completed = afgerond
duo-state-declined = niet doorgegaan
duo-state-ended-early = vroeger gestopt

## referral-state
referral-state-drafted = klaargezet
referral-state-consented = toestemming gegeven
referral-state-sent = verstuurd
referral-state-accepted = aanvaard
referral-state-declined = niet aanvaard
referral-state-no-reply = geen antwoord
referral-state-started = gestart
referral-state-result = resultaat bekend

## end-reason
end-reason-job-found = werk gevonden
end-reason-training-found = stage of opleiding gevonden
end-reason-mentee-stopped = mentee stopt
end-reason-mentor-stopped = mentor stopt
end-reason-no-contact = geen contact meer
end-reason-mismatch = het klikte niet
end-reason-moved = verhuisd
end-reason-incident = incident
end-reason-other = andere reden
end-reason-unknown = niet bekend

## declined-by
declined-by-team = het team
declined-by-mentee = de mentee
declined-by-mentor = de mentor

## decline-reason
decline-reason-no-time = geen tijd
decline-reason-not-my-expertise = niet mijn vakgebied
decline-reason-another-fits = iemand anders past beter
decline-reason-no-click = het klikte niet
decline-reason-no-show = niet komen opdagen
decline-reason-too-far = te ver
decline-reason-language = geen gemeenschappelijke taal
decline-reason-other = andere reden

## mentor-declines
mentor-declines-no-time = geen tijd
mentor-declines-not-my-expertise = niet mijn vakgebied
mentor-declines-another-fits = iemand anders past beter
mentor-declines-other = andere reden

## decision
decision-pin = vastgezet
decision-veto = uitgesloten
decision-refusal = geweigerd
decision-accepted = aanvaard

## protection
protection-refugee = erkend vluchteling
protection-subsidiary = subsidiaire bescherming
protection-temporary = tijdelijke bescherming
protection-family-reunification = gezinshereniging
protection-other = andere
protection-undisclosed = niet gezegd

## region
region-eu = binnen de EU
region-non-eu = buiten de EU
region-undisclosed = niet gezegd

## labour-status
labour-status-unemployed = werkzoekend
labour-status-long-term-unemployed = langdurig werkzoekend
labour-status-inactive = niet op zoek
labour-status-employed = aan het werk
labour-status-student = student
labour-status-undisclosed = niet gezegd

## income
income-benefit = uitkering
income-leefloon = leefloon
income-equivalent = equivalent leefloon
income-none = geen inkomen
income-undisclosed = niet gezegd

## isced
isced-0 = geen diploma (ISCED 0)
isced-1 = lager onderwijs (ISCED 1)
isced-2 = lager secundair (ISCED 2)
isced-3 = hoger secundair (ISCED 3)
isced-4 = na secundair (ISCED 4)
isced-5 = graduaat (ISCED 5)
isced-6 = bachelor (ISCED 6)
isced-7 = master (ISCED 7)
isced-8 = doctoraat (ISCED 8)

## recognition
recognition-none = niet erkend
recognition-requested = aangevraagd
recognition-recognised = erkend

## sector
sector-agriculture = landbouw en groen
sector-industry = industrie
sector-energy = energie
sector-construction = bouw
sector-retail = winkel en handel
sector-logistics = logistiek en transport
sector-hospitality = horeca
sector-ict = ICT
sector-finance = bank en verzekering
sector-science = wetenschap en techniek
sector-administration = administratie
sector-cleaning = schoonmaak
sector-public = overheid
sector-education = onderwijs
sector-care = zorg en welzijn
sector-culture = cultuur en sport
sector-personal-services = persoonlijke diensten

## help
help-project = weten wat ik wil
help-job-search = werk zoeken
help-cv = cv en brief
help-interview = sollicitatiegesprek
help-network = netwerk
help-internship = stage
help-self-employment = zelfstandig worden
help-language = taal oefenen
help-recognition = diploma laten erkennen
help-confidence = zelfvertrouwen
help-administration = papieren
help-housing = wonen
help-everyday-life = dagelijks leven
help-dont-know-yet = weet ik nog niet

## mobility
mobility-walk = te voet
mobility-bike = fiets
mobility-public-transport = bus, tram of trein
mobility-car = auto
mobility-licence = rijbewijs

## project
project-none = nog geen
project-vague = vaag
project-defined = duidelijk

## mentor-status
mentor-status-employed = werknemer
mentor-status-self-employed = zelfstandig
mentor-status-retired = met pensioen
mentor-status-bridge-pension = brugpensioen

## expenses
expenses-none = geen
expenses-flat = forfait
expenses-real = echte kosten

## channel
channel-vdab = VDAB
channel-ocmw = OCMW
channel-atlas = Atlas
channel-bridge-figure = brugfiguur
channel-job-club = jobatelier
channel-friend = vriend of familie
channel-alumnus = iemand die al meedeed
channel-volunteer-desk = vrijwilligersloket
channel-website = website
channel-social-media = sociale media
channel-other = andere

## address
address-je = je
address-u = u

## letter-language
letter-language-nl = Nederlands
letter-language-fr = Frans
letter-language-en = Engels

## job-sought
job-sought-full-time = voltijds
job-sought-part-time = deeltijds
job-sought-student-job = studentenjob
job-sought-traineeship = werkervaring
job-sought-apprenticeship = leren en werken
job-sought-internship = stage
job-sought-self-employed = zelfstandig

## obstacle
obstacle-language = taal
obstacle-experience = te weinig ervaring
obstacle-search-tools = niet weten hoe zoeken
obstacle-confidence = zelfvertrouwen
obstacle-network = te klein netwerk
obstacle-discrimination = discriminatie
obstacle-recognition = diploma niet erkend
obstacle-digital = digitaal
obstacle-mobility = vervoer
obstacle-childcare = kinderopvang
obstacle-housing = wonen
obstacle-finances = geld
obstacle-health = gezondheid
obstacle-residence = verblijf
obstacle-knowledge = de arbeidsmarkt niet kennen
obstacle-motivation = motivatie

## purpose
purpose-processing = mijn gegevens bijhouden
purpose-show-card = mijn kaart tonen aan een voorgestelde partner
purpose-share-partner = delen met een partner
purpose-publish = een citaat of foto publiceren
purpose-mailings = mails en uitnodigingen
purpose-research = onderzoek
purpose-health = gegevens over gezondheid
purpose-ethnic-minority = gegevens over afkomst
purpose-scales = vragenlijsten

## safeguarding
safeguarding-not-required = niet nodig
safeguarding-requested = gevraagd
safeguarding-shown = getoond
safeguarding-not-obtainable = niet te krijgen

## organisation-kind
organisation-kind-employment-service = dienst voor werk
organisation-kind-ocmw = OCMW
organisation-kind-integration = inburgering
organisation-kind-employer = werkgever
organisation-kind-federation = sectorfederatie
organisation-kind-training-provider = opleiding
organisation-kind-social-economy = sociale economie
organisation-kind-ngo = vereniging
organisation-kind-municipality = gemeente
organisation-kind-volunteer-desk = vrijwilligersloket

## activity-kind
activity-kind-info-session = infosessie
activity-kind-training-module = opleidingsdag
activity-kind-jobatelier = jobatelier
activity-kind-employer-visit = bezoek aan een werkgever
activity-kind-dialogue-table = dialoogtafel
activity-kind-intervision = intervisie
activity-kind-workshop = workshop
activity-kind-language-practice = taal oefenen
activity-kind-cycling-lesson = fietsles
activity-kind-other = andere

## presence
presence-present = aanwezig
presence-excused = verontschuldigd
presence-unexcused = niet verwittigd

## outcome-kind
outcome-kind-permanent = vast contract
outcome-kind-fixed-term = tijdelijk contract
outcome-kind-interim = interim
outcome-kind-self-employed = zelfstandig
outcome-kind-ibo = IBO
outcome-kind-art-60 = artikel 60
outcome-kind-wijk-werken = wijk-werken
outcome-kind-student-job = studentenjob of flexi-job
outcome-kind-traineeship = stage
outcome-kind-qualifying-training = beroepsopleiding
outcome-kind-studies = studies
outcome-kind-volunteering = vrijwilligerswerk

## evidence
evidence-contract = contract
evidence-certificate = attest
evidence-partner = gehoord van een partner
evidence-self-report = zelf verteld

## duo-kind
duo-kind-work = werk en opleiding
duo-kind-language = taal
duo-kind-everyday-life = dagelijks leven
duo-kind-leisure = vrije tijd

## note-kind
note-kind-general = algemeen
note-kind-selection = selectie
note-kind-preparation = voorbereiding
note-kind-matching = matching
note-kind-guidance = begeleiding
note-kind-closing = afronding

## follow-up
follow-up-none = niet nodig
follow-up-needed = nodig
follow-up-urgent = dringend
follow-up-solved = opgelost

## incident-kind
incident-kind-behaviour = gedrag
incident-kind-uneasy = voelt zich niet goed bij het duo
incident-kind-wants-to-stop = wil stoppen
incident-kind-suggestion = voorstel
incident-kind-other = andere

## incident-state
incident-state-open = open
incident-state-in-progress = bezig
incident-state-treated = behandeld
incident-state-closed = gesloten

## cost-kind
cost-kind-training = opleiding van mentoren
cost-kind-rent = huur van lokalen
cost-kind-wages = lonen
cost-kind-overhead = andere werkingskosten

## moment
moment-start = bij de start
moment-month-3 = na 3 maanden
moment-month-6 = na 6 maanden
moment-month-12 = na 12 maanden
moment-looking-back = achteraf bekeken

## own-field-kind
own-field-kind-text = tekst
own-field-kind-yes-no = ja of nee
own-field-kind-choice = keuze
own-field-kind-date = datum

## day-part
day-part-am = voormiddag
day-part-pm = namiddag
day-part-ev = avond

## day
day-mon = maandag
day-tue = dinsdag
day-wed = woensdag
day-thu = donderdag
day-fri = vrijdag
day-sat = zaterdag
day-sun = zondag

## triage
triage-integrated = geïntegreerd traject
triage-linear = lineair traject
triage-referred = doorverwezen
triage-refused = geweigerd

## constraint
constraint-childcare = kinderopvang
constraint-housing = wonen
constraint-health = gezondheid
constraint-language = taal
constraint-residence = verblijf
constraint-other = andere

## gender-wish
gender-wish-f = liefst een vrouw
gender-wish-m = liefst een man
gender-wish-any = geen voorkeur

## cefr
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2

## skill
skill-listening = luisteren
skill-speaking = spreken
skill-reading = lezen
skill-writing = schrijven

## hard-rule
hard-rule-language = Gemeenschappelijke taal
hard-rule-slot = Zelfde vrije moment
hard-rule-ready = Allebei klaar voor een match
hard-rule-trained = Mentor heeft de opleiding gedaan
hard-rule-capacity = Mentor heeft een vrije plaats
hard-rule-eligible = Voldoen aan de voorwaarden van het programma
hard-rule-safety = Mag nu gematcht worden
hard-rule-branch = Zelfde afdeling
hard-rule-two-people = Twee verschillende mensen
hard-rule-refusal = Geen van beiden weigert
hard-rule-wish = Wens over man of vrouw
hard-rule-earlier = Niet eerder mislukt of geweigerd
hard-rule-reach = Kunnen elkaar bereiken

## criterion
criterion-sector = Sector en beroep
criterion-help = Gevraagde hulp en sterktes
criterion-values = Interesses en waarden
criterion-language = Taal
criterion-slots = Vrije momenten
criterion-travel = Dichtbij
criterion-network = Netwerk in de sector
criterion-digital = Digitaal en online
criterion-breadth = Breedte van de mentor

## tongue
tongue-nl = Nederlands
tongue-fr = Frans
tongue-en = Engels
tongue-de = Duits
tongue-es = Spaans
tongue-pt = Portugees
tongue-it = Italiaans
tongue-ar = Arabisch
tongue-fa = Farsi of Dari
tongue-prs = Dari
tongue-ps = Pasjtoe
tongue-so = Somalisch
tongue-ti = Tigrinya
tongue-am = Amhaars
tongue-om = Oromo
tongue-tr = Turks
tongue-ku = Koerdisch
tongue-kmr = Koerdisch (Kurmanci)
tongue-ckb = Koerdisch (Sorani)
tongue-ru = Russisch
tongue-uk = Oekraïens
tongue-pl = Pools
tongue-ro = Roemeens
tongue-bg = Bulgaars
tongue-sq = Albanees
tongue-ber = Berbers
tongue-sw = Swahili
tongue-ln = Lingala
tongue-rw = Kinyarwanda
tongue-rn = Kirundi
tongue-ff = Fula
tongue-wo = Wolof
tongue-ur = Urdu
tongue-hi = Hindi
tongue-pa = Punjabi
tongue-bn = Bengaals
tongue-ne = Nepalees
tongue-zh = Chinees
tongue-bo = Tibetaans
tongue-hy = Armeens
tongue-ka = Georgisch

## settings-tab
settings-tab-workspace = Deze werkruimte
settings-tab-members = Wie kan openen
settings-tab-rules = Regels

## erase-reason
erase-reason-asked = de persoon vraagt het
erase-reason-consent-withdrawn = de toestemming is ingetrokken
erase-reason-retention = de bewaartijd is voorbij
erase-reason-mistake = het was een vergissing

## consent-group
consent-group-health = gezondheid en hindernissen
consent-group-origin = verblijf en herkomst
consent-group-scales = vragenlijsten

## age-band
age-band-under-18 = onder 18
age-band-18-29 = 18 tot 29
age-band-30-39 = 30 tot 39
age-band-40-54 = 40 tot 54
age-band-from-55 = vanaf 55
