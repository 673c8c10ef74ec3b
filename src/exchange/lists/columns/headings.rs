//! The headings that lists have over their columns, in Dutch, French and English.

use super::Target;

/// Headings as lists have them, in plain form, with a bar between them.
pub(in crate::exchange::lists) const HEADINGS: &[(Target, &str)] = &[
    (
        Target::ListNumber,
        "nr | no | n | nummer | numero | number | id | volgnummer | lijstnummer | n dossier | no dossier | \
            numero dossier | numero de dossier | dossiernr | dossiernummer | dossier nr | dossier nummer | \
            dossier | klantnummer | file number",
    ),
    (
        Target::FirstName,
        "voornaam | prenom | first name | firstname | given name | roepnaam | voornamen | prenoms | forename",
    ),
    (
        Target::LastName,
        "naam | achternaam | familienaam | nom | nom de famille | name | last name | surname | family name",
    ),
    (
        Target::FullName,
        "volledige naam | voornaam en naam | voornaam naam | prenom et nom | nom complet | full name | wie | \
            deelnemer | kandidaat | participant | mentee | mentor | candidat | jongere | voor en achternaam | \
            voornaam en familienaam | voornaam familienaam | voornaam achternaam | prenom nom | \
            first and last name | first name and last name | first name last name",
    ),
    (
        Target::LastFirst,
        "naam en voornaam | naam voornaam | nom et prenom | nom prenom | nom et prenoms | nom prenoms | \
            familienaam en voornaam | familienaam voornaam | achternaam en voornaam | achternaam voornaam | \
            last name first name | last name and first name | surname first name",
    ),
    (
        Target::NamePrefix,
        "tussenvoegsel | tussenvoegsels | voorvoegsel | voorvoegsels | tussenv | name prefix | particule",
    ),
    (
        Target::BirthDate,
        "geboortedatum | geboren | geboren op | geb datum | geb | date de naissance | naissance | ne le | \
            ne e le | birth date | birthdate | date of birth | dob | birthday | geb dat | gebdatum | \
            geboorte datum | geboortedag | date naissance | ne e | nee le",
    ),
    (
        Target::Gender,
        "geslacht | gender | m v | m v x | v m x | sexe | genre | sex | aanspreking | aanspreektitel | \
            civilite | salutation",
    ),
    (
        Target::Phone,
        "gsm | gsm nummer | tel | telefoon | telefoonnummer | mobiel | telephone | portable | \
            numero de telephone | numero de gsm | phone | phone number | mobile | gsm nr | gsmnr | gsmnummer | \
            tel nr | telnr | tel nummer | telefoonnr | telefoon nr | telefoon nummer | mobiel nummer | \
            mobiele nummer | mobiele telefoon | telefoon gsm | tel gsm | gsm tel | telephone mobile | \
            telephone portable | numero de portable | tel mobile | tel portable | gsm ou telephone | \
            mobile phone | mobile number | cell phone | handy",
    ),
    (
        Target::Mail,
        "e mail | email | mail | e mailadres | emailadres | mailadres | courriel | adresse mail | \
            adresse e mail | email address | e mail address | e mail adres | mail adres | email adres | \
            adresse electronique | adresse courriel | adresse email | mail address | e mailaddress | \
            emailaddress",
    ),
    (
        Target::Street,
        "straat | adres | straat en nummer | rue | adresse | rue et numero | street | address | straat nr | \
            straat nummer | straat en nr | straat huisnummer | straat en huisnummer | adres straat nr | \
            adres straat en nummer | adres straat nummer | straatnaam | rue et n | rue n | rue et no | \
            rue numero | street and number",
    ),
    (
        Target::HouseNumber,
        "huisnummer | huisnr | huis nr | numero de maison | house number | house no",
    ),
    (
        Target::Box,
        "bus | busnummer | busnr | bus nr | boite | bte | box",
    ),
    (
        Target::Postcode,
        "postcode | code postal | cp | postnummer | postal code | zip | zip code | postnr | post nr | \
            post code | postcode gemeente | postcode en gemeente | postcode woonplaats | postcode en woonplaats \
            | postcode stad | cp ville | cp commune | cp localite | code postal ville | code postal et ville | \
            code postal localite | code postal et localite | code postal commune | code postal et commune | \
            postal code and city",
    ),
    (
        Target::Municipality,
        "gemeente | stad | woonplaats | commune | ville | localite | municipality | city | town",
    ),
    (
        Target::Languages,
        "talen | taal | talenkennis | langues | langue | languages | language | welke talen | gesproken talen \
            | langues parlees | spoken languages | talen en niveau | talen niveau",
    ),
    (
        Target::MotherTongue,
        "moedertaal | thuistaal | eerste taal | langue maternelle | mother tongue | native language | \
            first language",
    ),
    (
        Target::WishedSector,
        "gewenste sector | gewenste job | droomjob | secteur souhaite | secteur desire | wished sector | \
            desired sector | sector | secteur",
    ),
    (
        Target::CareerSector,
        "secteur carriere | sector loopbaan | loopbaan | loopbaansector | sector carriere | carriere | beroep \
            | profession | metier | career | career sector | sector career | huidig beroep | vroeger beroep | \
            job title | functie",
    ),
    (
        Target::Network,
        "netwerk | netwerk in sector | netwerksector | reseau | network",
    ),
    (
        Target::HelpAsked,
        "hulpvraag | hulpvragen | vraag | besoin | besoins | demande d aide | aide demandee | help asked | \
            help needed | needs | waarmee helpen | ondersteuningsvraag",
    ),
    (
        Target::Strengths,
        "sterktes | sterke punten | troeven | points forts | atouts | competences | strengths | skills",
    ),
    (
        Target::Slots,
        "beschikbaar | beschikbaarheid | beschikbaarheden | wanneer | disponibilites | disponibilite | \
            disponible | availability | available | wanneer beschikbaar | beschikbare momenten | \
            quand disponible | when available | wanneer kan | beschikbaar op",
    ),
    (
        Target::Mobility,
        "vervoer | mobiliteit | vervoermiddel | transport | mobilite | deplacement | mobility | travel",
    ),
    (Target::Online, "online | en ligne | digitaal"),
    (
        Target::SignedUp,
        "aangemeld op | aangemeld | aanmelding | aanmelddatum | datum aanmelding | inschrijving | \
            ingeschreven op | inscrit le | date d inscription | inscription | signed up | sign up date | \
            registration date | inschrijvingsdatum | datum inschrijving | datum van inschrijving | tijdstempel | \
            timestamp | horodateur | date inscription",
    ),
    (
        Target::Channel,
        "via | kanaal | toeleider | doorverwezen door | bron | canal | oriente par | source | channel | \
            referred by | doorverwezen via | doorverwijzer | verwijzer | verwezen door | oriente via | \
            referred via | referrer",
    ),
    (
        Target::Capacity,
        "capaciteit | aantal duo s | aantal mentees | capacite | nombre de duos | capacity | \
            max aantal mentees | maximum aantal mentees | aantal mentees tegelijk | max mentees | \
            nombre de mentees | number of mentees | max number of mentees",
    ),
    (
        Target::Trained,
        "opleiding klaar | opleiding voltooid | opleiding gevolgd | opleiding | vorming | formation terminee \
            | formation | training done | training completed | trained",
    ),
    (
        Target::Interests,
        "interesses | hobby s | hobby | interets | centres d interet | loisirs | interests | hobbies | \
            interesse",
    ),
    (Target::Values, "waarden | valeurs | values"),
    (Target::Wishes, "wensen | souhaits | wishes"),
    (
        Target::Eligible,
        "komt in aanmerking | voldoet | eligible | voldoet aan de voorwaarden | eligibel",
    ),
    (
        Target::Consent,
        "toestemming | akkoord | consentement | accord | consent | geeft toestemming | toestemming gegeven | \
            toestemming getekend | gdpr | avg | rgpd",
    ),
    (
        Target::Remark,
        "opmerking | opmerkingen | nota | notities | commentaar | bemerking | remarque | remarques | \
            commentaire | commentaires | note | notes | remark | remarks | comment | comments",
    ),
    (Target::Date, "datum | date | dag"),
    (
        Target::Place,
        "plaats | locatie | lieu | endroit | place | venue | location | waar",
    ),
    (
        Target::Audience,
        "doelgroep | publiek | public | public cible | groupe cible | audience | target group",
    ),
    (
        Target::HeadCount,
        "aanwezigen | aantal aanwezigen | aantal | deelnemers | presents | participants | \
            nombre de participants | head count | attendees | attendance | aantal deelnemers | aantal personen | \
            opkomst | nombre de presents | number of participants",
    ),
    (
        Target::NewCount,
        "waarvan nieuw | nieuw | nieuwe | dont nouveaux | nouveaux | of which new | new",
    ),
    (
        Target::ReferredCount,
        "doorverwezen naar opleiding | doorverwezen | orientes vers une formation | orientes | \
            referred to training | referred",
    ),
];

/// The words of a line of [`HEADINGS`].
pub(in crate::exchange::lists) fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split('|').map(str::trim)
}

/// Headings that say *name* without saying which.
pub(in crate::exchange::lists) const ANY_NAME: [&str; 3] = ["naam", "nom", "name"];

/// Headings that say *number* without saying of what: behind a street it is the house's.
pub(in crate::exchange::lists) const ANY_NUMBER: [&str; 7] =
    ["nr", "no", "n", "nummer", "numero", "number", "num"];

/// Words that only make a sentence of a heading (`Wat is je voornaam?`).
pub(in crate::exchange::lists) const FILLERS: &str = "wat is zijn je jouw jij u uw de het een t ik mijn we wij kunnen kan kunt mag op welk welke \
    hoe heet ben bent spreek spreekt heb hebt waarop bereiken graag geef vul in hier van aan met en voor \
    quel quelle quels quelles est sont votre vos ton ta tes mon ma mes le la les l un une des du de d vous tu a au aux \
    etes pouvons peut on joindre et pour what are your my the an of do you speak can we reach which please enter at and \
    for";

/// Words that say a little more about a column that stays what it is: to be looked at.
pub(in crate::exchange::lists) const SHADES: &str = "prive privee persoonlijk persoonlijke thuis werk mobiel mobile vast verplicht optioneel \
    huidig huidige actuel actuelle perso personnel personnelle professionnel professionnelle travail domicile fixe \
    obligatoire facultatif work home personal private current required optional dd mm jjjj jj yyyy yy aaaa aa \
    ja nee oui non yes no indien bekend gekend eventueel si connu if known belgie belgique nationaal verblijf huis wettelijk officieel \
    officiele officiel officielle legal";

/// Words for those whom a list is about.
pub(in crate::exchange::lists) const MENTEE_WORDS: &str = "deelnemer deelnemers mentee mentees kandidaat kandidaten jongere jongeren \
    participant participante participants candidat candidate candidats jeune jeunes client clients clienten klant";

/// Words for the volunteers that a list is about.
pub(in crate::exchange::lists) const MENTOR_WORDS: &str = "mentor mentors mentoren vrijwilliger vrijwilligers volontaire volontaires volunteer \
    volunteers benevole benevoles";

/// Words for somebody else, whose telephone or name is not the person's.
pub(in crate::exchange::lists) const OTHERS: &str = "noodcontact nood noodgeval noodgevallen noodnummer contactpersoon contactpersonen ouder \
    ouders moeder vader mama papa partner echtgenoot echtgenote broer zus zoon dochter kind kinderen familie familielid \
    vriend vriendin voogd werkgever bedrijf school begeleider begeleidster begeleiding consulent consulente toeleider \
    trajectbegeleider coach buddy hulpverlener maatschappelijk dokter huisarts arts organisatie dienst ocmw vdab leerkracht \
    coordinator verantwoordelijke collega buur \
    urgence prevenir contact parent parents mere pere conjoint conjointe epoux epouse frere soeur fils fille enfant enfants famille \
    ami amie tuteur tutrice employeur entreprise ecole accompagnateur accompagnatrice referent referente conseiller \
    conseillere medecin organisme service cpas responsable \
    emergency mother father spouse husband wife brother sister son daughter child children guardian employer company \
    counsellor caseworker doctor gp kin organisation organization reference";

/// Words that make a consent one for something else than the programme itself.
pub(in crate::exchange::lists) const OTHER_CONSENTS: &str = "foto fotos beeld beelden beeldmateriaal film filmen video videos opname \
    nieuwsbrief mailing mailings whatsapp facebook publicatie pers onderzoek delen derden reclame \
    photo photos image images filmer infolettre newsletter publication presse recherche partage partager tiers publicite \
    picture pictures filming press research share sharing third marketing";

/// Words for a place of work, which is not where someone lives.
pub(in crate::exchange::lists) const WORK: &str = "werk werkplek travail work bureau kantoor office";

/// What a column looks like that holds what the law protects more than the rest (origin, faith, orientation, health,
/// union, opinions, offences), as beginnings of words.
pub(in crate::exchange::lists) const SENSITIVE: &str = "nationalit herkomst afkomst origine origin geboorteland geboorteplaats geboortestad \
    etni ethni ras race raciale huidskleur godsdien religi geloof geloofs levensbesch levensov croyance confession faith \
    geaardheid seksue sexue sexual lgbt holebi gezondheid sante health handicap disabilit beperking invalidit ziekte ziek \
    maladie illness medisch medical medicatie medicament diagnos psych trauma verslaving addiction zwanger enceinte \
    pregnan vakbond syndica union politie politi gevangenis strafblad gerechtelijk judiciaire justitie criminal";

/// Headings of several words that are as [`SENSITIVE`].
pub(in crate::exchange::lists) const SENSITIVE_PHRASES: [&str; 8] = [
    "lieu de naissance",
    "pays de naissance",
    "place of birth",
    "birth place",
    "country of birth",
    "birth country",
    "land van herkomst",
    "casier judiciaire",
];
