"""Articles 9 to 11 of 金人社发〔2020〕64号, written from the articles and the page on readings, not from the library.

Amounts are fractions: exact in every step. What is rounded says which way. Input that cannot be is refused with every problem,
whatever it is. Not written: other figures (`options.regulation`); whoever asks for them is told so.
"""
import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

CENT = Fraction(1, 100)
RATE = {"theory": 2, "practice": 3}
DAILY = {"theory": Fraction(12), "practice": Fraction(18)}
ANNUAL, GENERAL, SPECIAL, LAST_PLACE = Fraction(90), Fraction(18), Fraction(60), 3
SHARE = Fraction(2, 3)
IN_FORCE = date(2020, 10, 10)
# Keys of the rules' own: one of these that does not belong where it stands is named.
WORDS = frozenset((
    "id", "date", "kind", "activity", "title", "registrar", "mode", "subject", "hours", "credits", "until", "days", "waiver", "waived", "by",
    "reason", "route", "tier", "rank", "recognized", "total", "general", "professional", "exam", "year", "asOf", "readings", "regulation",
    "promotion", "issuedOn", "level", "since", "finding", "normalYears",
))
TIERS = {"national": 60, "provincial": 48, "municipal": 36, "county": 24}
ROUTES = {
    "training": ("11.1", TIERS),
    "project": ("11.2", TIERS),
    "publication": ("11.3", {"core": 60, "provincial": 48, "other": 24}),
    "competition": ("11.4", TIERS),
}
READINGS = {
    "professionalShare": ("ofRequired", "ofEarned"), "examCredits": ("someRequired", "notRequired"),
    "firstYear": ("notAssessed", "full", "proRata"), "dailyCapScope": ("perMode", "sixHourDay"),
    "dailyCapForce": ("waivable", "absolute"), "truncation": ("learnerFavorable", "chronological"),
    "specialCapScope": ("combined", "perRoute"), "specialSubject": ("professional", "unclassified"),
    "thresholdPeriod": ("normalPeriod", "elapsedYears"), "earlyYears": ("upToMaximum", "perYearOfSurplus"),
    "recentYear": ("calendarYear", "rolling"), "resetScope": ("level", "levelAndYear"),
    "capAtPromotion": ("shared", "renewed"), "fraudBar": ("levelApplications", "qualificationExamsOnly"),
}
YEARS = range(1949, 2200)
MOST_DAYS, MOST_RANK = 366, 999


class Refused(Exception):
    """Input that cannot be, with every problem found."""

    def __init__(self, issues):
        super().__init__("refused")
        # What two checks found is one problem.
        self.issues = [{"path": list(path), "code": code} for path, code in dict.fromkeys(issues)]


def up(amount):
    return Fraction(ceil(amount / CENT)) * CENT


def down(amount):
    return Fraction(floor(amount / CENT)) * CENT


def number(amount):
    """The number nearest to an exact amount."""
    return amount.numerator if amount.denominator == 1 else float(amount)


# What was written, or a problem with it


def is_number(value):
    """In Python, true and false are numbers as well."""
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def amount_of(value, path, issues, zero=False):
    if value is None:
        issues.append((path, "missing"))
    elif not isinstance(value, str) and not is_number(value):
        issues.append((path, "type"))
    elif isinstance(value, str) and not re.fullmatch(r"[0-9]{1,5}(\.[0-9]{1,2}0*)?", value):
        issues.append((path, "quantity"))
    else:
        amount = Fraction(value)
        if (0 <= amount if zero else 0 < amount) and amount <= 10000 and amount % CENT == 0:
            return amount
        issues.append((path, "quantity"))
    return None


def whole_of(value, known, path, issues, code="range"):
    """A whole number of a range."""
    if value is None:
        issues.append((path, "missing"))
    elif not is_number(value):
        issues.append((path, "type"))
    elif value not in known:
        issues.append((path, code))
    else:
        return int(value)
    return None


def is_a(kind, value, path, issues):
    if not isinstance(value, kind):
        issues.append((path, "missing" if value is None else "type"))
    return isinstance(value, kind)


def date_of(value, path, issues):
    if not is_a(str, value, path, issues):
        return None
    try:
        # fromisoformat alone takes weeks, too: 2024-W10-1.
        found = date.fromisoformat(value) if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else None
    except ValueError:
        found = None
    if found is None or found.year not in YEARS:
        issues.append((path, "date"))
        return None
    return found


def word_of(value, words, path, issues, code="unknownChoice"):
    if not is_a(str, value, path, issues):
        return None
    if value not in words:
        issues.append((path, code))
        return None
    return value


def reading(options, name, default):
    return ((options or {}).get("readings") or {}).get(name) or default


def check_keys(value, known, path, issues, code="unknownKey"):
    """A key that does not belong is named if it is a word of the rules' own, else by its place; null is left out."""
    for place, (key, inner) in enumerate(value.items()):
        if key not in known and inner is not None:
            issues.append((path + (key if key in WORDS else place,), code))


def check_options(options, issues):
    if options is None or not is_a(dict, options, ("options",), issues):
        return
    check_keys(options, ("readings", "regulation"), ("options",), issues)
    given, path = options.get("readings"), ("options", "readings")
    if given is not None and is_a(dict, given, path, issues):
        check_keys(given, READINGS, path, issues, "unknownReading")
        for name, answers in READINGS.items():
            if given.get(name) is not None:
                word_of(given[name], answers, path + (name,), issues)


def refuse(issues, options=None):
    """Only what is without a problem is reckoned with, and by the figures above."""
    if issues:
        raise Refused(issues)
    if options is not None and options.get("regulation") is not None:
        raise NotImplementedError("other figures are not written")


# Article 10


def days_of(session, path, issues):
    """The days of a course, of which some may be None, and themselves a problem; None where there is no saying how many."""
    first = date_of(session.get("date"), path + ("date",), issues)
    listed, until = session.get("days"), session.get("until")
    last = None if until is None else date_of(until, path + ("until",), issues)
    if listed is not None and until is not None:
        issues.append((path + ("days",), "unknownKey"))
    if first is not None and last is not None:
        if last < first:
            issues.append((path + ("until",), "dateOrder"))
        if (last - first).days >= MOST_DAYS:
            issues.append((path + ("until",), "range"))
    if listed is not None and is_a(list, listed, path + ("days",), issues):
        return listed_days(first, listed, path + ("days",), issues)
    if until is None:
        return [first]
    if first is None or last is None or last < first:
        return None
    return [first + timedelta(days=passed) for passed in range((last - first).days + 1)]


def listed_days(first, listed, path, issues):
    if not 1 <= len(listed) <= MOST_DAYS:
        issues.append((path, "range"))
    # Of too many days none is looked at by itself; their order is.
    own = issues if len(listed) <= MOST_DAYS else []
    days = [date_of(day, path + (place,), own) for place, day in enumerate(listed)]
    if days and None not in (first, days[0]) and days[0] != first:
        issues.append((path + (0,), "dateOrder"))
    for place in range(1, len(days)):
        if None not in (days[place - 1], days[place]) and days[place] <= days[place - 1]:
            issues.append((path + (place,), "dateOrder"))
    return days or None


def hours_of(value, path, issues, days=1):
    hours = amount_of(value, path, issues)
    if hours is not None and days is not None and hours > 24 * days:
        issues.append((path, "hoursPerDay"))
    return hours


def one_day(mode, hours):
    issues = []
    hours = hours_of(hours, ("hours",), issues)
    refuse(issues)
    return number(min(hours * RATE[mode], DAILY[mode]))


def theory_credits(hours):
    return one_day("theory", hours)


def practice_credits(hours):
    return one_day("practice", hours)


def spread(claimed, days):
    """Evenly in hundredths; the earlier days take the odd ones."""
    even, odd = divmod(claimed / CENT, days)
    return [(even + (1 if place < odd else 0)) * CENT for place in range(days)]


def daily_caps(practice, options):
    """Theory's cap on a day on which so much practice stands in its pool."""
    if reading(options, "dailyCapScope", "perMode") == "perMode":
        return DAILY["theory"]
    return down(max(Fraction(0), DAILY["theory"] - Fraction(2, 3) * min(DAILY["practice"], practice)))


def offline_credits(sessions, options=None):
    issues, checked, claims = [], [], {}
    check_options(options, issues)
    for place, session in enumerate(sessions if is_a(list, sessions, ("sessions",), issues) else []):
        path = ("sessions", place)
        if not is_a(dict, session, path, issues):
            continue
        check_keys(session, ("date", "until", "days", "mode", "hours", "waived"), path, issues)
        days = days_of(session, path, issues)
        mode = word_of(session.get("mode"), RATE, path + ("mode",), issues)
        hours = hours_of(session.get("hours"), path + ("hours",), issues, None if days is None else len(days))
        waived = session.get("waived")
        if waived is not None:
            is_a(bool, waived, path + ("waived",), issues)
        checked.append((days, mode, hours, waived))
    refuse(issues, options)

    waivable = reading(options, "dailyCapForce", "waivable") == "waivable"
    for days, mode, hours, waived in checked:
        for day, amount in zip(days, spread(hours * RATE[mode], len(days))):
            pools = claims.setdefault(day, {m: {"pool": [], "waived": []} for m in RATE})
            pools[mode]["waived" if waived and waivable else "pool"].append(amount)
    result = {"claimed": Fraction(0), "credited": Fraction(0), "days": []}
    for day in sorted(claims):
        row = {"date": day.isoformat()}
        practice = sum(claims[day]["practice"]["pool"], Fraction(0))
        for mode in ("theory", "practice"):
            pool, waived = claims[day][mode]["pool"], claims[day][mode]["waived"]
            cap = DAILY["practice"] if mode == "practice" else daily_caps(practice, options)
            claimed = sum(pool + waived, Fraction(0))
            credited = min(sum(pool, Fraction(0)), cap) + sum(waived, Fraction(0))
            row[mode] = amount_row(claimed, credited, None if waived and not pool else cap, "10." + mode)
            result["claimed"] += claimed
            result["credited"] += credited
        result["days"].append(row)
    return {**result, "claimed": number(result["claimed"]), "credited": number(result["credited"])}


def amount_row(claimed, credited, cap, clause):
    return {
        "claimed": number(claimed), "credited": number(credited), "cut": number(claimed - credited),
        "cap": None if cap is None else number(cap), "clause": clause,
    }


# Article 11


def special_route_credits(items, options=None):
    issues, checked = [], []
    check_options(options, issues)
    for place, item in enumerate(items if is_a(list, items, ("items",), issues) else []):
        path = ("items", place)
        if not is_a(dict, item, path, issues):
            continue
        # Without a route there is no saying which of the other fields belong.
        route = word_of(item.get("route"), ROUTES, path + ("route",), issues)
        if route is not None:
            checked.append(checked_item(item, route, path, issues))
    refuse(issues, options)

    years = {}
    for item in checked:
        years.setdefault(item["year"], []).append(item)
    combined = reading(options, "specialCapScope", "combined") == "combined"
    return {
        "items": [{"credits": number(item["counting"]), "clause": ROUTES[item["route"]][0]} for item in checked],
        "years": [year_row(year, years[year], combined) for year in sorted(years)],
    }


def checked_item(item, route, path, issues):
    competition = route == "competition"
    check_keys(item, ("date", "route", "tier", "recognized") + (("rank",) if competition else ()), path, issues)
    day = date_of(item.get("date"), path + ("date",), issues)
    _, tiers = ROUTES[route]
    tier = word_of(item.get("tier"), tiers, path + ("tier",), issues, "tier")
    rank = whole_of(item.get("rank"), range(1, MOST_RANK + 1), path + ("rank",), issues, "rank") if competition else None
    claimed = None if tier is None else Fraction(tiers[tier])
    if item.get("recognized") is not None:
        recognized = amount_of(item["recognized"], path + ("recognized",), issues)
        worth, claimed = claimed, recognized
        # What is recognized beyond the tier does not count.
        counting = None if worth is None or recognized is None else min(worth, recognized)
    else:
        counting = claimed
    if rank is not None and rank > LAST_PLACE:
        counting = Fraction(0)
    return {"route": route, "year": None if day is None else day.year, "claimed": claimed, "counting": counting}


def year_row(year, learned, combined):
    pools = {}
    for item in learned:
        pool = "all" if combined else item["route"]
        pools[pool] = pools.get(pool, Fraction(0)) + item["counting"]
    claimed = sum((item["claimed"] for item in learned), Fraction(0))
    credited = sum((min(amount, SPECIAL) for amount in pools.values()), Fraction(0))
    return {"year": year, **amount_row(claimed, credited, SPECIAL if combined else None, "11")}


# Article 9


def check_annual(totals, options=None):
    issues = []
    check_options(options, issues)
    if not is_a(dict, totals, ("totals",), issues):
        raise Refused(issues)
    check_keys(totals, ("total", "general", "professional", "exam", "year"), ("totals",), issues)
    total, general, professional = (
        amount_of(totals.get(name), ("totals", name), issues, zero=True) for name in ("total", "general", "professional"))
    exam = None if totals.get("exam") is None else amount_of(totals["exam"], ("totals", "exam"), issues, zero=True)
    year = None if totals.get("year") is None else whole_of(totals["year"], YEARS, ("totals", "year"), issues)
    if total is not None and None not in (general, professional) and general + professional > total:
        issues.append((("totals", "total"), "range"))
    if total is not None and exam is not None and exam > total:
        issues.append((("totals", "exam"), "range"))
    refuse(issues, options)

    first_year = reading(options, "firstYear", "notAssessed")
    part = Fraction(1)
    if year == IN_FORCE.year and first_year == "proRata":
        part = Fraction((date(year + 1, 1, 1) - IN_FORCE).days, (date(year + 1, 1, 1) - date(year, 1, 1)).days)
    needed, needed_general = up(ANNUAL * part), up(GENERAL * part)
    general_gap = max(Fraction(0), needed_general - general)
    if reading(options, "professionalShare", "ofRequired") == "ofRequired":
        needed_professional = up(ANNUAL * part * SHARE)
        professional_gap = subjects_gap = max(Fraction(0), needed_professional - professional)
    else:
        needed_professional = up(total * SHARE)
        professional_gap = max(Fraction(0), 2 * total - 3 * professional)
        # General credits made up raise the total, and with it the share.
        subjects_gap = max(Fraction(0), 2 * (total + general_gap) - 3 * professional)

    exam_required = reading(options, "examCredits", "someRequired") == "someRequired"
    exam_met = True if not exam_required else None if exam is None else exam > 0
    requirements = {
        "total": requirement("9.total", needed, total, max(Fraction(0), needed - total)),
        "general": requirement("9.general", needed_general, general, general_gap),
        "professional": requirement("9.professional", needed_professional, professional, professional_gap),
        "exam": {"clause": "9.exam", "required": exam_required, "actual": None if exam is None else number(exam), "met": exam_met},
    }
    gaps = [name for name, row in requirements.items() if row["met"] is False]
    assessed = year is None or year > IN_FORCE.year or (year == IN_FORCE.year and first_year != "notAssessed")
    status = "notAssessed" if not assessed else "unmet" if gaps else "unknown" if exam_met is None else "met"
    return {
        "status": status, "requirements": requirements, "gaps": gaps,
        "missingCredits": number(max(Fraction(0), needed - total, general_gap + subjects_gap)),
    }


def requirement(clause, required, actual, missing):
    return {
        "clause": clause, "required": number(required), "actual": number(actual), "missing": number(missing), "met": actual >= required,
    }
