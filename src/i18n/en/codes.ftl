# Words of the codes: <family>-<code>. A code itself never changes.

## gender
gender-f = woman
gender-m = man
gender-x = x
gender-undisclosed = not said

## role
role-mentee = mentee
role-mentor = mentor
role-coordinator = coordinator
role-bridge-figure = bridge figure
role-trainer = trainer
role-partner-contact = partner contact
role-alumnus = alumnus

## mentee-state
mentee-state-signed-up = signed up
mentee-state-info-invited = invited to info session
mentee-state-info-attended = attended info session
mentee-state-intake-planned = intake planned
mentee-state-intake-done = intake done
mentee-state-integrated = integrated trajectory
mentee-state-linear = linear trajectory
mentee-state-referred = referred
mentee-state-refused = refused
mentee-state-waiting = waiting for a mentor
mentee-state-proposed = proposed
mentee-state-in-duo = in a duo
mentee-state-closed = duo closed
mentee-state-follow-up = follow-up
mentee-state-completed = completed
mentee-state-on-hold = on hold
mentee-state-withdrawn = withdrawn

## mentor-state
mentor-state-candidate = candidate
mentor-state-info = info session
mentor-state-intake = intake
mentor-state-accepted = accepted
mentor-state-declined = declined
mentor-state-waiting-list = on the waiting list
mentor-state-training = in training
mentor-state-trained = trained
mentor-state-active = active
mentor-state-paused = paused
mentor-state-left = left
mentor-state-withdrawn = withdrawn

## duo-state
duo-state-drafted = drafted
duo-state-team-approved = approved by the team
duo-state-meeting-planned = first meeting planned
duo-state-met = met
duo-state-reflecting = reflecting
duo-state-both-yes = both said yes
duo-state-agreement-signed = agreement signed
duo-state-active = active
duo-state-suspended = suspended
duo-state-extended = extended
duo-state-closing = closing
duo-state-completed = completed
duo-state-declined = declined
duo-state-ended-early = ended early

## referral-state
referral-state-drafted = drafted
referral-state-consented = consented
referral-state-sent = sent
referral-state-accepted = accepted
referral-state-declined = declined
referral-state-no-reply = no reply
referral-state-started = started
referral-state-result = result known

## end-reason
end-reason-job-found = job found
end-reason-training-found = traineeship or training found
end-reason-mentee-stopped = mentee stopped
end-reason-mentor-stopped = mentor stopped
end-reason-no-contact = no contact
end-reason-mismatch = mismatch
end-reason-moved = moved
end-reason-incident = incident
end-reason-other = other
end-reason-unknown = unknown

## declined-by
declined-by-team = the team
declined-by-mentee = the mentee
declined-by-mentor = the mentor

## decline-reason
decline-reason-no-time = no time
decline-reason-not-my-expertise = not my field
decline-reason-another-fits = someone else fits better
decline-reason-no-click = no click
decline-reason-no-show = did not show up
decline-reason-too-far = too far
decline-reason-language = no common language
decline-reason-other = other

## mentor-declines
mentor-declines-no-time = no time
mentor-declines-not-my-expertise = not my field
mentor-declines-another-fits = someone else fits better
mentor-declines-other = other

## decision
decision-pin = pinned
decision-veto = vetoed
decision-refusal = refused
decision-accepted = accepted

## protection
protection-refugee = recognised refugee
protection-subsidiary = subsidiary protection
protection-temporary = temporary protection
protection-family-reunification = family reunification
protection-other = other
protection-undisclosed = not said

## region
region-eu = within the EU
region-non-eu = outside the EU
region-undisclosed = not said

## labour-status
labour-status-unemployed = unemployed
labour-status-long-term-unemployed = long-term unemployed
labour-status-inactive = inactive
labour-status-employed = employed
labour-status-student = student
labour-status-undisclosed = not said

## income
income-benefit = benefit
income-leefloon = social integration income
income-equivalent = equivalent of integration income
income-none = no income
income-undisclosed = not said

## isced
isced-0 = no diploma (ISCED 0)
isced-1 = primary (ISCED 1)
isced-2 = lower secondary (ISCED 2)
isced-3 = upper secondary (ISCED 3)
isced-4 = post-secondary (ISCED 4)
isced-5 = short-cycle tertiary (ISCED 5)
isced-6 = bachelor (ISCED 6)
isced-7 = master (ISCED 7)
isced-8 = doctorate (ISCED 8)

## recognition
recognition-none = not recognised
recognition-requested = requested
recognition-recognised = recognised

## sector
sector-agriculture = agriculture
sector-industry = industry
sector-energy = energy
sector-construction = construction
sector-retail = retail
sector-logistics = logistics
sector-hospitality = hospitality
sector-ict = ICT
sector-finance = finance
sector-science = science
sector-administration = administration
sector-cleaning = cleaning
sector-public = public sector
sector-education = education
sector-care = care
sector-culture = culture and sport
sector-personal-services = personal services

## help
help-project = professional project
help-job-search = job search
help-cv = CV and letter
help-interview = interview
help-network = network
help-internship = internship
help-self-employment = self-employment
help-language = language
help-recognition = diploma recognition
help-confidence = confidence
help-administration = paperwork
help-housing = housing
help-everyday-life = everyday life
help-dont-know-yet = don't know yet

## mobility
mobility-walk = on foot
mobility-bike = bike
mobility-public-transport = public transport
mobility-car = car
mobility-licence = driving licence

## project
project-none = none yet
project-vague = vague
project-defined = defined

## mentor-status
mentor-status-employed = employed
mentor-status-self-employed = self-employed
mentor-status-retired = retired
mentor-status-bridge-pension = bridge pension

## expenses
expenses-none = none
expenses-flat = flat rate
expenses-real = real costs

## channel
channel-vdab = VDAB
channel-ocmw = OCMW/CPAS
channel-atlas = Atlas
channel-bridge-figure = bridge figure
channel-job-club = job club
channel-friend = friend or family
channel-alumnus = someone who took part
channel-volunteer-desk = volunteer desk
channel-website = website
channel-social-media = social media
channel-other = other

## address
address-je = informal
address-u = formal

## letter-language
letter-language-nl = Dutch
letter-language-fr = French
letter-language-en = English

## job-sought
job-sought-full-time = full-time
job-sought-part-time = part-time
job-sought-student-job = student job
job-sought-traineeship = traineeship
job-sought-apprenticeship = apprenticeship
job-sought-internship = internship
job-sought-self-employed = self-employed

## obstacle
obstacle-language = language
obstacle-experience = too little experience
obstacle-search-tools = not knowing how to search
obstacle-confidence = confidence
obstacle-network = small network
obstacle-discrimination = discrimination
obstacle-recognition = diploma not recognised
obstacle-digital = digital skills
obstacle-mobility = transport
obstacle-childcare = childcare
obstacle-housing = housing
obstacle-finances = money
obstacle-health = health
obstacle-residence = residence
obstacle-knowledge = not knowing the labour market
obstacle-motivation = motivation

## purpose
purpose-processing = keeping my data
purpose-show-card = showing my card to a proposed partner
purpose-share-partner = sharing with a partner
purpose-publish = publishing a quote or photo
purpose-mailings = mailings
purpose-research = research
purpose-health = health data
purpose-ethnic-minority = data on origin
purpose-scales = questionnaires

## safeguarding
safeguarding-not-required = not required
safeguarding-requested = requested
safeguarding-shown = shown
safeguarding-not-obtainable = not obtainable

## organisation-kind
organisation-kind-employment-service = employment service
organisation-kind-ocmw = OCMW/CPAS
organisation-kind-integration = integration agency
organisation-kind-employer = employer
organisation-kind-federation = federation
organisation-kind-training-provider = training provider
organisation-kind-social-economy = social economy
organisation-kind-ngo = association
organisation-kind-municipality = municipality
organisation-kind-volunteer-desk = volunteer desk

## activity-kind
activity-kind-info-session = info session
activity-kind-training-module = training module
activity-kind-jobatelier = job club
activity-kind-employer-visit = employer visit
activity-kind-dialogue-table = dialogue table
activity-kind-intervision = intervision
activity-kind-workshop = workshop
activity-kind-language-practice = language practice
activity-kind-cycling-lesson = cycling lesson
activity-kind-other = other

## presence
presence-present = present
presence-excused = excused
presence-unexcused = did not tell

## outcome-kind
outcome-kind-permanent = permanent contract
outcome-kind-fixed-term = fixed-term contract
outcome-kind-interim = agency work
outcome-kind-self-employed = self-employed
outcome-kind-ibo = training in a company (IBO)
outcome-kind-art-60 = article 60
outcome-kind-wijk-werken = neighbourhood work
outcome-kind-student-job = student or flexi job
outcome-kind-traineeship = traineeship
outcome-kind-qualifying-training = qualifying training
outcome-kind-studies = studies
outcome-kind-volunteering = volunteering

## evidence
evidence-contract = contract
evidence-certificate = certificate
evidence-partner = from a partner
evidence-self-report = told by the person

## duo-kind
duo-kind-work = work and training
duo-kind-language = language
duo-kind-everyday-life = everyday life
duo-kind-leisure = leisure

## note-kind
note-kind-general = general
note-kind-selection = selection
note-kind-preparation = preparation
note-kind-matching = matching
note-kind-guidance = guidance
note-kind-closing = closing

## follow-up
follow-up-none = not needed
follow-up-needed = needed
follow-up-urgent = urgent
follow-up-solved = solved

## incident-kind
incident-kind-behaviour = behaviour
incident-kind-uneasy = uneasy about the duo
incident-kind-wants-to-stop = wants to stop
incident-kind-suggestion = suggestion
incident-kind-other = other

## incident-state
incident-state-open = open
incident-state-in-progress = in progress
incident-state-treated = treated
incident-state-closed = closed

## cost-kind
cost-kind-training = mentor training
cost-kind-rent = rent
cost-kind-wages = wages
cost-kind-overhead = overhead

## moment
moment-start = at the start
moment-month-3 = after 3 months
moment-month-6 = after 6 months
moment-month-12 = after 12 months
moment-looking-back = looking back

## own-field-kind
own-field-kind-text = text
own-field-kind-yes-no = yes or no
own-field-kind-choice = choice
own-field-kind-date = date

## day-part
day-part-am = morning
day-part-pm = afternoon
day-part-ev = evening

## day
day-mon = Monday
day-tue = Tuesday
day-wed = Wednesday
day-thu = Thursday
day-fri = Friday
day-sat = Saturday
day-sun = Sunday

## triage
triage-integrated = integrated trajectory
triage-linear = linear trajectory
triage-referred = referred
triage-refused = refused

## constraint
constraint-childcare = childcare
constraint-housing = housing
constraint-health = health
constraint-language = language
constraint-residence = residence
constraint-other = other

## gender-wish
gender-wish-f = preferably a woman
gender-wish-m = preferably a man
gender-wish-any = no preference

## cefr
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2

## skill
skill-listening = listening
skill-speaking = speaking
skill-reading = reading
skill-writing = writing

## hard-rule
hard-rule-language = Common language
hard-rule-slot = A time that suits both
hard-rule-ready = Both ready for a match
hard-rule-trained = Mentor has done the training
hard-rule-capacity = Mentor has a free place
hard-rule-eligible = Meet the programme’s conditions
hard-rule-safety = May be matched now
hard-rule-branch = Same branch
hard-rule-two-people = Two different people
hard-rule-refusal = Neither refuses
hard-rule-wish = Wish about woman or man
hard-rule-earlier = Not failed or refused before
hard-rule-reach = Can reach each other

## criterion
criterion-sector = Sector and occupation
criterion-help = Help asked and strengths
criterion-values = Interests and values
criterion-language = Language
criterion-slots = Free times
criterion-travel = Nearby
criterion-network = Network in the sector
criterion-digital = Digital and online
criterion-breadth = Breadth of the mentor

## tongue
tongue-nl = Dutch
tongue-fr = French
tongue-en = English
tongue-de = German
tongue-es = Spanish
tongue-pt = Portuguese
tongue-it = Italian
tongue-ar = Arabic
tongue-fa = Farsi or Dari
tongue-prs = Dari
tongue-ps = Pashto
tongue-so = Somali
tongue-ti = Tigrinya
tongue-am = Amharic
tongue-om = Oromo
tongue-tr = Turkish
tongue-ku = Kurdish
tongue-kmr = Kurdish (Kurmanji)
tongue-ckb = Kurdish (Sorani)
tongue-ru = Russian
tongue-uk = Ukrainian
tongue-pl = Polish
tongue-ro = Romanian
tongue-bg = Bulgarian
tongue-sq = Albanian
tongue-ber = Berber
tongue-sw = Swahili
tongue-ln = Lingala
tongue-rw = Kinyarwanda
tongue-rn = Kirundi
tongue-ff = Fula
tongue-wo = Wolof
tongue-ur = Urdu
tongue-hi = Hindi
tongue-pa = Punjabi
tongue-bn = Bengali
tongue-ne = Nepali
tongue-zh = Chinese
tongue-bo = Tibetan
tongue-hy = Armenian
tongue-ka = Georgian

## settings-tab
settings-tab-workspace = This workspace
settings-tab-members = Who can open
settings-tab-rules = Rules

## erase-reason
erase-reason-asked = the person asks for it
erase-reason-consent-withdrawn = consent was withdrawn
erase-reason-retention = the time to keep it is over
erase-reason-mistake = it was a mistake

## consent-group
consent-group-health = health and obstacles
consent-group-origin = residence and origin
consent-group-scales = questionnaires

## age-band
age-band-under-18 = under 18
age-band-18-29 = 18 to 29
age-band-30-39 = 30 to 39
age-band-40-54 = 40 to 54
age-band-from-55 = from 55
