//! The lists of choices that profiles share. A code never changes once released; its words are translations.

use super::entity::codes;

codes! {
    /// Gender as the person states it.
    Gender = "gender" { Female = "f", Male = "m", X = "x", Undisclosed = "undisclosed" }
}
codes! {
    /// Roles that a person may hold beside (or after) being mentee or mentor.
    Role = "role" {
        Coordinator = "coordinator", BridgeFigure = "bridge-figure", Trainer = "trainer",
        PartnerContact = "partner-contact", Alumnus = "alumnus",
    }
}
codes! {
    /// Kind of protection.
    Protection = "protection" {
        Refugee = "refugee", Subsidiary = "subsidiary", Temporary = "temporary",
        FamilyReunification = "family-reunification", Other = "other", Undisclosed = "undisclosed",
    }
}
codes! {
    /// Region of birth of the person, a parent or a grandparent.
    Region = "region" { Eu = "eu", NonEu = "non-eu", Undisclosed = "undisclosed" }
}
codes! {
    /// Position on the labour market.
    LabourStatus = "labour-status" {
        Unemployed = "unemployed", LongTerm = "long-term-unemployed", Inactive = "inactive",
        Employed = "employed", Student = "student", Undisclosed = "undisclosed",
    }
}
codes! {
    /// Source of income.
    Income = "income" {
        Benefit = "benefit", Leefloon = "leefloon", Equivalent = "equivalent", None = "none", Undisclosed = "undisclosed",
    }
}
codes! {
    /// Highest level of education obtained, ISCED 2011.
    Isced = "isced" {
        I0 = "0", I1 = "1", I2 = "2", I3 = "3", I4 = "4", I5 = "5", I6 = "6", I7 = "7", I8 = "8",
    }
}
codes! {
    /// How far the recognition of a foreign diploma is.
    Recognition = "recognition" { None = "none", Requested = "requested", Recognised = "recognised" }
}
codes! {
    /// Sector of work. NACE sections where the field uses them, split where lists name a trade of its own.
    Sector = "sector" {
        Agriculture = "agriculture", Industry = "industry", Energy = "energy", Construction = "construction",
        Retail = "retail", Logistics = "logistics", Hospitality = "hospitality", Ict = "ict", Finance = "finance",
        Science = "science", Administration = "administration", Cleaning = "cleaning", Public = "public",
        Education = "education", Care = "care", Culture = "culture", PersonalServices = "personal-services",
    }
}
impl Sector {
    /// The NACE Rev. 2 section, or the sections' first where a trade spans two.
    pub const fn nace(self) -> char {
        match self {
            Self::Agriculture => 'A',
            Self::Industry => 'C',
            Self::Energy => 'D',
            Self::Construction => 'F',
            Self::Retail => 'G',
            Self::Logistics => 'H',
            Self::Hospitality => 'I',
            Self::Ict => 'J',
            Self::Finance => 'K',
            Self::Science => 'M',
            Self::Administration | Self::Cleaning => 'N',
            Self::Public => 'O',
            Self::Education => 'P',
            Self::Care => 'Q',
            Self::Culture => 'R',
            Self::PersonalServices => 'S',
        }
    }
}
codes! {
    /// Help asked by mentees and strengths offered by mentors: one list for both sides.
    Help = "help" {
        Project = "project", JobSearch = "job-search", Cv = "cv", Interview = "interview", Network = "network",
        Internship = "internship", SelfEmployment = "self-employment", Language = "language",
        Recognition = "recognition", Confidence = "confidence", Administration = "administration",
        Housing = "housing", EverydayLife = "everyday-life", DontKnowYet = "dont-know-yet",
    }
}
codes! {
    /// How someone gets around. The reach in km of each is a programme setting.
    Mobility = "mobility" { Walk = "walk", Bike = "bike", PublicTransport = "public-transport", Car = "car", Licence = "licence" }
}
codes! {
    /// How far a professional project is.
    Project = "project" { None = "none", Vague = "vague", Defined = "defined" }
}
codes! {
    /// Position of a mentor.
    MentorStatus = "mentor-status" {
        Employed = "employed", SelfEmployed = "self-employed", Retired = "retired", BridgePension = "bridge-pension",
    }
}
codes! {
    /// How a volunteer's expenses are paid.
    Expenses = "expenses" { None = "none", Flat = "flat", Real = "real" }
}
codes! {
    /// Where the first contact came through.
    Channel = "channel" {
        Vdab = "vdab", Ocmw = "ocmw", Atlas = "atlas", BridgeFigure = "bridge-figure", JobClub = "job-club",
        Friend = "friend", Alumnus = "alumnus", VolunteerDesk = "volunteer-desk", Website = "website",
        SocialMedia = "social-media", Other = "other",
    }
}
codes! {
    /// Dutch form of address (French *tu* / *vous*).
    Address = "address" { Informal = "je", Formal = "u" }
}
codes! {
    /// Language of letters.
    LetterLanguage = "letter-language" { Nl = "nl", Fr = "fr", En = "en" }
}
codes! {
    /// Kind of work or training that is sought.
    JobSought = "job-sought" {
        FullTime = "full-time", PartTime = "part-time", StudentJob = "student-job", Traineeship = "traineeship",
        Apprenticeship = "apprenticeship", Internship = "internship", SelfEmployed = "self-employed",
    }
}
codes! {
    /// Why a mentor declines a proposal.
    MentorDeclines = "mentor-declines" { NoTime = "no-time", NotMyExpertise = "not-my-expertise", AnotherFits = "another-fits", Other = "other" }
}
codes! {
    /// What stands in the way on the labour market.
    Obstacle = "obstacle" {
        Language = "language", Experience = "experience", SearchTools = "search-tools", Confidence = "confidence",
        Network = "network", Discrimination = "discrimination", Recognition = "recognition", Digital = "digital",
        Mobility = "mobility", Childcare = "childcare", Housing = "housing", Finances = "finances",
        Health = "health", Residence = "residence", Knowledge = "knowledge", Motivation = "motivation",
    }
}
codes! {
    /// A purpose that needs its own legal basis or consent.
    Purpose = "purpose" {
        Processing = "processing", ShowCard = "show-card", SharePartner = "share-partner", Publish = "publish",
        Mailings = "mailings", Research = "research", Health = "health", EthnicMinority = "ethnic-minority",
        Scales = "scales",
    }
}
codes! {
    /// Whether a safeguarding document has been seen. The document itself is never kept.
    Safeguarding = "safeguarding" { NotRequired = "not-required", Requested = "requested", Shown = "shown", NotObtainable = "not-obtainable" }
}
codes! {
    /// Kind of partner organisation.
    OrganisationKind = "organisation-kind" {
        EmploymentService = "employment-service", Ocmw = "ocmw", Integration = "integration", Employer = "employer",
        Federation = "federation", TrainingProvider = "training-provider", SocialEconomy = "social-economy",
        Ngo = "ngo", Municipality = "municipality", VolunteerDesk = "volunteer-desk",
    }
}
codes! {
    /// Kind of activity. A programme may add its own beside these (`own_kind`).
    ActivityKind = "activity-kind" {
        InfoSession = "info-session", TrainingModule = "training-module", Jobatelier = "jobatelier",
        EmployerVisit = "employer-visit", DialogueTable = "dialogue-table", Intervision = "intervision",
        Workshop = "workshop", LanguagePractice = "language-practice", CyclingLesson = "cycling-lesson", Other = "other",
    }
}
codes! {
    /// Whether someone who was expected came.
    Presence = "presence" { Present = "present", Excused = "excused", Unexcused = "unexcused" }
}
codes! {
    /// What an outcome episode is.
    OutcomeKind = "outcome-kind" {
        Permanent = "permanent", FixedTerm = "fixed-term", Interim = "interim", SelfEmployed = "self-employed",
        Ibo = "ibo", Article60 = "art-60", WijkWerken = "wijk-werken", StudentJob = "student-job",
        Traineeship = "traineeship", QualifyingTraining = "qualifying-training", Studies = "studies",
        Volunteering = "volunteering",
    }
}
impl OutcomeKind {
    /// Work under a contract or as self-employed: what D2 counts.
    pub const fn is_job(self) -> bool {
        matches!(
            self,
            Self::Permanent
                | Self::FixedTerm
                | Self::Interim
                | Self::SelfEmployed
                | Self::Article60
                | Self::StudentJob
        )
    }
    /// A job, traineeship or qualifying training: what D1 counts.
    pub const fn is_positive(self) -> bool {
        self.is_job() || matches!(self, Self::Ibo | Self::Traineeship | Self::QualifyingTraining)
    }
}
codes! {
    /// What an outcome rests on.
    Evidence = "evidence" { Contract = "contract", Certificate = "certificate", Partner = "partner", SelfReport = "self-report" }
}
codes! {
    /// What a duo works on.
    DuoKind = "duo-kind" { Work = "work", Language = "language", EverydayLife = "everyday-life", Leisure = "leisure" }
}
codes! {
    /// What a note is about.
    NoteKind = "note-kind" {
        General = "general", Selection = "selection", Preparation = "preparation", Matching = "matching",
        Guidance = "guidance", Closing = "closing",
    }
}
codes! {
    /// Whether a note asks for something.
    FollowUp = "follow-up" { None = "none", Needed = "needed", Urgent = "urgent", Solved = "solved" }
}
codes! {
    /// What an incident or concern is.
    IncidentKind = "incident-kind" { Behaviour = "behaviour", Uneasy = "uneasy", WantsToStop = "wants-to-stop", Suggestion = "suggestion", Other = "other" }
}
codes! {
    /// How far an incident is.
    IncidentState = "incident-state" { Open = "open", InProgress = "in-progress", Treated = "treated", Closed = "closed" }
}
codes! {
    /// Cost categories.
    CostKind = "cost-kind" { Training = "training", Rent = "rent", Wages = "wages", Overhead = "overhead" }
}
codes! {
    /// When a question was asked, relative to the duo's start.
    Moment = "moment" { Start = "start", Month3 = "month-3", Month6 = "month-6", Month12 = "month-12", LookingBack = "looking-back" }
}
codes! {
    /// Kind of an own field of a programme.
    OwnFieldKind = "own-field-kind" { Text = "text", YesNo = "yes-no", Choice = "choice", Date = "date" }
}
codes! {
    /// Part of the day of a weekly slot. Each part holds two hours with room to spare.
    DayPart = "day-part" { Morning = "am", Afternoon = "pm", Evening = "ev" }
}
codes! {
    /// Day of the week.
    Day = "day" { Mon = "mon", Tue = "tue", Wed = "wed", Thu = "thu", Fri = "fri", Sat = "sat", Sun = "sun" }
}
codes! {
    /// What a person decides at triage.
    TriageDecision = "triage" { Integrated = "integrated", Linear = "linear", Referred = "referred", Refused = "refused" }
}
codes! {
    /// A constraint that has to be solved before an integrated trajectory.
    Constraint = "constraint" { Childcare = "childcare", Housing = "housing", Health = "health", Language = "language", Residence = "residence", Other = "other" }
}
codes! {
    /// Wish about the other's gender. Kept only where the person asked for it, or was asked and has none.
    GenderWish = "gender-wish" { Woman = "f", Man = "m", Any = "any" }
}
