"""The closed lists as code. Labels in three languages live in seeds/lists. A code is never renamed; it can be retired.

Source: the exchange format 1.
"""

from enum import StrEnum


class OpeningKind(StrEnum):
    MICRO_TASK = "micro_task"
    WORK_TRIAL = "work_trial"
    WAGE_SUBSIDY = "wage_subsidy"
    OPEN_JOB = "open_job"
    APPRENTICESHIP = "apprenticeship"


class Contract(StrEnum):
    EMPLOYMENT = "employment"
    COMMISSION = "commission"
    TRIAL = "trial"
    VOLUNTEER = "volunteer"


class EmployerForm(StrEnum):
    COMPANY = "company"
    SOLE_TRADER = "sole_trader"
    COOPERATIVE = "cooperative"
    ASSOCIATION = "association"
    FOUNDATION = "foundation"
    PARISH = "parish"
    RELIGIOUS_COMMUNITY = "religious_community"
    MUNICIPALITY = "municipality"
    PUBLIC_OTHER = "public_other"
    STAFFING_FIRM = "staffing_firm"


VOLUNTEER_FORMS = frozenset(
    {EmployerForm.ASSOCIATION, EmployerForm.FOUNDATION, EmployerForm.PARISH, EmployerForm.RELIGIOUS_COMMUNITY}
)


class Amount(StrEnum):
    """How much of a demand the work asks, or the most of it that a person can take on."""

    NONE = "none"
    SOME = "some"
    MUCH = "much"

    @property
    def step(self) -> int:
        return ("none", "some", "much").index(self.value)


class Offer(StrEnum):
    YES = "yes"
    NEGOTIABLE = "negotiable"
    NO = "no"


class Weight(StrEnum):
    """How much a person needs an accommodation."""

    MUST = "must"
    HELPS = "helps"


class Want(StrEnum):
    """How much an opening wants a skill, language or licence."""

    MUST = "must"
    WISH = "wish"


class Remote(StrEnum):
    NO = "no"
    PARTLY = "partly"
    FULLY = "fully"


class PayUnit(StrEnum):
    HOUR = "hour"
    TASK = "task"
    MONTH = "month"


class SkillLevel(StrEnum):
    LEARNING = "learning"
    CAN = "can"
    GOOD = "good"
    CAN_TEACH = "can_teach"


class SkillSource(StrEnum):
    WORK = "work"
    STUDY = "study"
    HOBBY = "hobby"
    LIFE = "life"


class Qualified(StrEnum):
    FI = "fi"
    ABROAD = "abroad"
    RECOGNISED = "recognised"


class Visibility(StrEnum):
    OWN_COACH = "own_coach"
    ORGANISATION = "organisation"
    COACHES = "coaches"
    EMPLOYERS = "employers"


class ConsentWay(StrEnum):
    OWN = "own"
    VOICE = "voice"
    PAPER = "paper"


class TimeOfWeek(StrEnum):
    EARLY_MORNING = "early_morning"
    WEEKDAY_MORNING = "weekday_morning"
    WEEKDAY_DAY = "weekday_day"
    WEEKDAY_EVENING = "weekday_evening"
    NIGHT = "night"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


LANGUAGES_OF_PAGES = ("fi", "sv", "en")
LANGUAGE_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "native")

LICENCES = (
    "hygiene_pass",
    "alcohol_pass",
    "work_safety_card",
    "hot_work_card",
    "forklift",
    "lifting_platform",
    "road_work_1",
    "road_work_2",
    "chainsaw",
    "plant_protection",
    "first_aid",
    "medication_permit",
    "health_care_right",
    "electrical_safety",
    "driving_am",
    "driving_b",
    "driving_be",
    "driving_c",
    "driving_ce",
    "driving_d",
    "driving_t",
    "driver_cpc",
    "taxi",
    "own_car",
    "security_guard",
    "crowd_controller",
    "swimming_rescue",
)

DEMAND_GROUPS: dict[str, tuple[str, ...]] = {
    "body": (
        "lifting",
        "standing_walking",
        "sitting_long",
        "stairs",
        "bending_reaching",
        "fine_hand_work",
        "seeing_detail",
        "hearing",
    ),
    "mind": (
        "fast_pace",
        "many_things_at_once",
        "reading_writing",
        "numbers",
        "money_handling",
        "screen_work",
        "learning_new_often",
    ),
    "people": (
        "customer_contact",
        "phone_calls",
        "personal_care",
        "difficult_situations",
        "team_bustle",
        "working_alone",
    ),
    "place_time": (
        "noise",
        "dust_scents",
        "wet_work_chemicals",
        "cold_heat",
        "outdoors",
        "heights",
        "driving",
        "moves_between_sites",
        "irregular_shifts",
    ),
}
DEMANDS = tuple(code for group in DEMAND_GROUPS.values() for code in group)

ACCOMMODATION_GROUPS: dict[str, tuple[str, ...]] = {
    "working_time": (
        "short_days",
        "fewer_days",
        "flexible_start",
        "extra_breaks",
        "same_hours_each_week",
        "gradual_increase",
        "time_off_for_appointments",
        "good_and_bad_days",
    ),
    "organising": (
        "written_instructions",
        "picture_instructions",
        "one_task_at_a_time",
        "daily_task_list",
        "own_pace",
        "longer_induction",
        "tailored_tasks",
        "no_phone_work",
        "no_customer_work",
        "frequent_feedback",
        "changes_told_ahead",
        "sit_or_stand",
    ),
    "environment": (
        "quiet_place",
        "own_workspace",
        "low_scent",
        "adjustable_light",
        "step_free_access",
        "accessible_toilet",
        "toilet_near",
        "rest_place",
        "few_people",
        "ear_protection",
        "assistance_dog",
    ),
    "technology": (
        "adjustable_desk",
        "lifting_aid",
        "screen_reader_or_magnifier",
        "speech_to_text",
        "hearing_loop",
        "own_aids_welcome",
    ),
    "human_help": (
        "named_mentor",
        "coworker_help",
        "coach_visits",
        "first_day_together",
        "personal_assistant",
        "sign_language_interpreter",
        "spoken_interpreter",
        "language_support",
        "plain_language",
        "support_person_at_interview",
    ),
    "travel": ("near_public_transport", "parking_at_door", "remote_days", "lift_to_work"),
}
ACCOMMODATIONS = tuple(code for group in ACCOMMODATION_GROUPS.values() for code in group)

# Rights or close to it: an employer may say yes or negotiable, never no.
NEVER_REFUSED = frozenset(
    {
        "assistance_dog",
        "own_aids_welcome",
        "personal_assistant",
        "sign_language_interpreter",
        "support_person_at_interview",
    }
)

# An accommodation that answers a demand, from the demand's side.
PAIRS: dict[str, frozenset[str]] = {
    "lifting": frozenset({"lifting_aid"}),
    "standing_walking": frozenset({"sit_or_stand"}),
    "sitting_long": frozenset({"sit_or_stand"}),
    "phone_calls": frozenset({"no_phone_work"}),
    "customer_contact": frozenset({"no_customer_work"}),
    "noise": frozenset({"quiet_place", "ear_protection"}),
    "dust_scents": frozenset({"low_scent"}),
    "team_bustle": frozenset({"few_people"}),
    "fast_pace": frozenset({"own_pace"}),
    "many_things_at_once": frozenset({"one_task_at_a_time"}),
    "reading_writing": frozenset({"plain_language", "picture_instructions"}),
    "learning_new_often": frozenset({"longer_induction"}),
    "irregular_shifts": frozenset({"same_hours_each_week"}),
    "working_alone": frozenset({"coworker_help"}),
}


class MatchState(StrEnum):
    FITS = "fits"
    ASK = "ask"
    NEAR_MISS = "near_miss"
    NO = "no"
