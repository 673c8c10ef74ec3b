# Mots des codes : <famille>-<code>. Un code ne change jamais.

## gender
gender-f = femme
gender-m = homme
gender-x = x
gender-undisclosed = non précisé

## role
role-mentee = mentee
role-mentor = mentor
role-coordinator = coordination
role-bridge-figure = personne-relais
role-trainer = formation
role-partner-contact = contact chez un partenaire
role-alumnus = alumni

## mentee-state
mentee-state-signed-up = inscrit·e
mentee-state-info-invited = invité·e à la séance d’info
mentee-state-info-attended = a suivi la séance d’info
mentee-state-intake-planned = entretien prévu
mentee-state-intake-done = entretien fait
mentee-state-integrated = trajet intégré
mentee-state-linear = trajet linéaire
mentee-state-referred = orienté·e ailleurs
mentee-state-refused = refusé·e
mentee-state-waiting = attend un mentor
mentee-state-proposed = proposé·e
mentee-state-in-duo = en duo
mentee-state-closed = duo terminé
mentee-state-follow-up = suivi
mentee-state-completed = terminé
mentee-state-on-hold = en pause
mentee-state-withdrawn = a arrêté

## mentor-state
mentor-state-candidate = candidat·e
mentor-state-info = séance d’info
mentor-state-intake = entretien
mentor-state-accepted = accepté·e
mentor-state-declined = non accepté·e
mentor-state-waiting-list = sur liste d’attente
mentor-state-training = en formation
mentor-state-trained = formé·e
mentor-state-active = actif·ve
mentor-state-paused = en pause
mentor-state-left = parti·e
mentor-state-withdrawn = a arrêté

## duo-state
duo-state-drafted = proposition
duo-state-team-approved = accord de l’équipe
duo-state-meeting-planned = rencontre prévue
duo-state-met = rencontrés
duo-state-reflecting = réflexion
duo-state-both-yes = deux fois oui
duo-state-agreement-signed = convention signée
duo-state-active = actif
duo-state-suspended = suspendu
duo-state-extended = prolongé
duo-state-closing = en clôture
duo-state-completed = terminé
duo-state-declined = n’a pas eu lieu
duo-state-ended-early = arrêté plus tôt

## referral-state
referral-state-drafted = préparée
referral-state-consented = accord donné
referral-state-sent = envoyée
referral-state-accepted = acceptée
referral-state-declined = refusée
referral-state-no-reply = sans réponse
referral-state-started = commencée
referral-state-result = résultat connu

## end-reason
end-reason-job-found = emploi trouvé
end-reason-training-found = stage ou formation trouvé
end-reason-mentee-stopped = mentee arrête
end-reason-mentor-stopped = mentor arrête
end-reason-no-contact = plus de contact
end-reason-mismatch = ça n’allait pas ensemble
end-reason-moved = déménagement
end-reason-incident = incident
end-reason-other = autre raison
end-reason-unknown = inconnu

## declined-by
declined-by-team = l’équipe
declined-by-mentee = mentee
declined-by-mentor = mentor

## decline-reason
decline-reason-no-time = pas le temps
decline-reason-not-my-expertise = pas mon domaine
decline-reason-another-fits = quelqu’un d’autre convient mieux
decline-reason-no-click = le courant ne passe pas
decline-reason-no-show = pas venu·e
decline-reason-too-far = trop loin
decline-reason-language = pas de langue commune
decline-reason-other = autre raison

## mentor-declines
mentor-declines-no-time = pas le temps
mentor-declines-not-my-expertise = pas mon domaine
mentor-declines-another-fits = quelqu’un d’autre convient mieux
mentor-declines-other = autre raison

## decision
decision-pin = fixé
decision-veto = exclu
decision-refusal = refusé
decision-accepted = accepté

## protection
protection-refugee = réfugié·e reconnu·e
protection-subsidiary = protection subsidiaire
protection-temporary = protection temporaire
protection-family-reunification = regroupement familial
protection-other = autre
protection-undisclosed = non précisé

## region
region-eu = dans l’UE
region-non-eu = hors UE
region-undisclosed = non précisé

## labour-status
labour-status-unemployed = en recherche d’emploi
labour-status-long-term-unemployed = au chômage de longue durée
labour-status-inactive = inactif·ve
labour-status-employed = au travail
labour-status-student = aux études
labour-status-undisclosed = non précisé

## income
income-benefit = allocation
income-leefloon = revenu d’intégration
income-equivalent = équivalent au revenu d’intégration
income-none = sans revenu
income-undisclosed = non précisé

## isced
isced-0 = sans diplôme (CITE 0)
isced-1 = primaire (CITE 1)
isced-2 = secondaire inférieur (CITE 2)
isced-3 = secondaire supérieur (CITE 3)
isced-4 = post-secondaire (CITE 4)
isced-5 = supérieur court (CITE 5)
isced-6 = bachelier (CITE 6)
isced-7 = master (CITE 7)
isced-8 = doctorat (CITE 8)

## recognition
recognition-none = non reconnu
recognition-requested = demandé
recognition-recognised = reconnu

## sector
sector-agriculture = agriculture et espaces verts
sector-industry = industrie
sector-energy = énergie
sector-construction = construction
sector-retail = commerce
sector-logistics = logistique et transport
sector-hospitality = horeca
sector-ict = informatique
sector-finance = banque et assurance
sector-science = sciences et technique
sector-administration = administration
sector-cleaning = nettoyage
sector-public = services publics
sector-education = enseignement
sector-care = soins et social
sector-culture = culture et sport
sector-personal-services = services aux personnes

## help
help-project = définir un projet
help-job-search = chercher un emploi
help-cv = CV et lettre
help-interview = entretien d’embauche
help-network = réseau
help-internship = stage
help-self-employment = devenir indépendant·e
help-language = pratiquer la langue
help-recognition = faire reconnaître un diplôme
help-confidence = confiance en soi
help-administration = démarches administratives
help-housing = logement
help-everyday-life = vie quotidienne
help-dont-know-yet = je ne sais pas encore

## mobility
mobility-walk = à pied
mobility-bike = vélo
mobility-public-transport = transports en commun
mobility-car = voiture
mobility-licence = permis de conduire

## project
project-none = pas encore
project-vague = vague
project-defined = défini

## mentor-status
mentor-status-employed = salarié·e
mentor-status-self-employed = indépendant·e
mentor-status-retired = pensionné·e
mentor-status-bridge-pension = prépension

## expenses
expenses-none = aucun
expenses-flat = forfait
expenses-real = frais réels

## channel
channel-vdab = VDAB
channel-ocmw = CPAS
channel-atlas = Atlas
channel-bridge-figure = personne-relais
channel-job-club = atelier emploi
channel-friend = ami·e ou famille
channel-alumnus = quelqu’un qui a participé
channel-volunteer-desk = guichet du volontariat
channel-website = site web
channel-social-media = réseaux sociaux
channel-other = autre

## address
address-je = tu
address-u = vous

## letter-language
letter-language-nl = néerlandais
letter-language-fr = français
letter-language-en = anglais

## job-sought
job-sought-full-time = temps plein
job-sought-part-time = temps partiel
job-sought-student-job = job étudiant
job-sought-traineeship = expérience de travail
job-sought-apprenticeship = alternance
job-sought-internship = stage
job-sought-self-employed = indépendant·e

## obstacle
obstacle-language = langue
obstacle-experience = manque d’expérience
obstacle-search-tools = ne pas savoir comment chercher
obstacle-confidence = confiance en soi
obstacle-network = réseau trop petit
obstacle-discrimination = discrimination
obstacle-recognition = diplôme non reconnu
obstacle-digital = numérique
obstacle-mobility = mobilité
obstacle-childcare = garde d’enfants
obstacle-housing = logement
obstacle-finances = argent
obstacle-health = santé
obstacle-residence = séjour
obstacle-knowledge = ne pas connaître le marché du travail
obstacle-motivation = motivation

## purpose
purpose-processing = garder mes données
purpose-show-card = montrer ma fiche au partenaire proposé
purpose-share-partner = partager avec un partenaire
purpose-publish = publier une citation ou photo
purpose-mailings = courriels et invitations
purpose-research = recherche
purpose-health = données de santé
purpose-ethnic-minority = données sur l’origine
purpose-scales = questionnaires

## safeguarding
safeguarding-not-required = pas nécessaire
safeguarding-requested = demandé
safeguarding-shown = montré
safeguarding-not-obtainable = impossible à obtenir

## organisation-kind
organisation-kind-employment-service = service pour l’emploi
organisation-kind-ocmw = CPAS
organisation-kind-integration = intégration
organisation-kind-employer = employeur
organisation-kind-federation = fédération sectorielle
organisation-kind-training-provider = formation
organisation-kind-social-economy = économie sociale
organisation-kind-ngo = association
organisation-kind-municipality = commune
organisation-kind-volunteer-desk = guichet du volontariat

## activity-kind
activity-kind-info-session = séance d’info
activity-kind-training-module = module de formation
activity-kind-jobatelier = atelier emploi
activity-kind-employer-visit = visite chez un employeur
activity-kind-dialogue-table = table de dialogue
activity-kind-intervision = intervision
activity-kind-workshop = atelier
activity-kind-language-practice = tables de conversation
activity-kind-cycling-lesson = leçon de vélo
activity-kind-other = autre

## presence
presence-present = présent·e
presence-excused = excusé·e
presence-unexcused = sans prévenir

## outcome-kind
outcome-kind-permanent = contrat à durée indéterminée
outcome-kind-fixed-term = contrat à durée déterminée
outcome-kind-interim = intérim
outcome-kind-self-employed = indépendant·e
outcome-kind-ibo = formation en entreprise (FPI)
outcome-kind-art-60 = article 60
outcome-kind-wijk-werken = travail de quartier
outcome-kind-student-job = job étudiant ou flexi-job
outcome-kind-traineeship = stage
outcome-kind-qualifying-training = formation qualifiante
outcome-kind-studies = études
outcome-kind-volunteering = volontariat

## evidence
evidence-contract = contrat
evidence-certificate = attestation
evidence-partner = dit par un partenaire
evidence-self-report = dit par la personne

## duo-kind
duo-kind-work = travail et formation
duo-kind-language = langue
duo-kind-everyday-life = vie quotidienne
duo-kind-leisure = loisirs

## note-kind
note-kind-general = général
note-kind-selection = sélection
note-kind-preparation = préparation
note-kind-matching = matching
note-kind-guidance = accompagnement
note-kind-closing = clôture

## follow-up
follow-up-none = pas nécessaire
follow-up-needed = nécessaire
follow-up-urgent = urgent
follow-up-solved = résolu

## incident-kind
incident-kind-behaviour = comportement
incident-kind-uneasy = mal à l’aise dans le duo
incident-kind-wants-to-stop = veut arrêter
incident-kind-suggestion = suggestion
incident-kind-other = autre

## incident-state
incident-state-open = ouvert
incident-state-in-progress = en cours
incident-state-treated = traité
incident-state-closed = clos

## cost-kind
cost-kind-training = formation des mentors
cost-kind-rent = location de salles
cost-kind-wages = salaires
cost-kind-overhead = autres frais

## moment
moment-start = au début
moment-month-3 = après 3 mois
moment-month-6 = après 6 mois
moment-month-12 = après 12 mois
moment-looking-back = avec le recul

## own-field-kind
own-field-kind-text = texte
own-field-kind-yes-no = oui ou non
own-field-kind-choice = choix
own-field-kind-date = date

## day-part
day-part-am = matin
day-part-pm = après-midi
day-part-ev = soir

## day
day-mon = lundi
day-tue = mardi
day-wed = mercredi
day-thu = jeudi
day-fri = vendredi
day-sat = samedi
day-sun = dimanche

## triage
triage-integrated = trajet intégré
triage-linear = trajet linéaire
triage-referred = orienté·e ailleurs
triage-refused = refusé·e

## constraint
constraint-childcare = garde d’enfants
constraint-housing = logement
constraint-health = santé
constraint-language = langue
constraint-residence = séjour
constraint-other = autre

## gender-wish
gender-wish-f = de préférence une femme
gender-wish-m = de préférence un homme
gender-wish-any = pas de préférence

## cefr
cefr-A1 = A1
cefr-A2 = A2
cefr-B1 = B1
cefr-B2 = B2
cefr-C1 = C1
cefr-C2 = C2

## skill
skill-listening = écouter
skill-speaking = parler
skill-reading = lire
skill-writing = écrire

## hard-rule
hard-rule-language = Langue commune
hard-rule-slot = Un moment libre commun
hard-rule-ready = Les deux prêts pour un match
hard-rule-trained = Le mentor a suivi la formation
hard-rule-capacity = Le mentor a une place libre
hard-rule-eligible = Remplissent les conditions du programme
hard-rule-safety = Peut être mis en contact maintenant
hard-rule-branch = Même antenne
hard-rule-two-people = Deux personnes différentes
hard-rule-refusal = Aucun des deux ne refuse
hard-rule-wish = Souhait d’une femme ou d’un homme
hard-rule-earlier = Pas échoué ou refusé avant
hard-rule-reach = Peuvent se rejoindre

## criterion
criterion-sector = Secteur et métier
criterion-help = Aide demandée et points forts
criterion-values = Intérêts et valeurs
criterion-language = Langue
criterion-slots = Moments libres
criterion-travel = Proximité
criterion-network = Réseau dans le secteur
criterion-digital = Numérique et en ligne
criterion-breadth = Étendue du mentor

## tongue
tongue-nl = néerlandais
tongue-fr = français
tongue-en = anglais
tongue-de = allemand
tongue-es = espagnol
tongue-pt = portugais
tongue-it = italien
tongue-ar = arabe
tongue-fa = farsi ou dari
tongue-prs = dari
tongue-ps = pachto
tongue-so = somali
tongue-ti = tigrigna
tongue-am = amharique
tongue-om = oromo
tongue-tr = turc
tongue-ku = kurde
tongue-kmr = kurde (kurmandji)
tongue-ckb = kurde (sorani)
tongue-ru = russe
tongue-uk = ukrainien
tongue-pl = polonais
tongue-ro = roumain
tongue-bg = bulgare
tongue-sq = albanais
tongue-ber = berbère
tongue-sw = swahili
tongue-ln = lingala
tongue-rw = kinyarwanda
tongue-rn = kirundi
tongue-ff = peul
tongue-wo = wolof
tongue-ur = ourdou
tongue-hi = hindi
tongue-pa = pendjabi
tongue-bn = bengali
tongue-ne = népalais
tongue-zh = chinois
tongue-bo = tibétain
tongue-hy = arménien
tongue-ka = géorgien

## settings-tab
settings-tab-workspace = Cet espace
settings-tab-members = Qui peut ouvrir
settings-tab-rules = Règles

## erase-reason
erase-reason-asked = la personne le demande
erase-reason-consent-withdrawn = le consentement est retiré
erase-reason-retention = la durée de conservation est passée
erase-reason-mistake = c’était une erreur

## consent-group
consent-group-health = santé et obstacles
consent-group-origin = séjour et origine
consent-group-scales = questionnaires

## age-band
age-band-under-18 = moins de 18
age-band-18-29 = 18 à 29
age-band-30-39 = 30 à 39
age-band-40-54 = 40 à 54
age-band-from-55 = à partir de 55
