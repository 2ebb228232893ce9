"""Articles 9 to 11 of 金人社发〔2020〕64号, written from the articles and the page on readings, not from the library.

Amounts are fractions: exact in every step. What is rounded says which way. Input that cannot be is refused with every problem,
whatever it is. Other figures (`options.regulation`) may change on a day: see `figure`. That they are a regulation at all is not checked.
"""
import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

CENT = Fraction(1, 100)
SHARE = Fraction(2, 3)
IN_FORCE = "2020-10-10"
TIERS = {"national": 60, "provincial": 48, "municipal": 36, "county": 24}
ROUTES = {
    "training": ("11.1", TIERS),
    "project": ("11.2", TIERS),
    "publication": ("11.3", {"core": 60, "provincial": 48, "other": 24}),
    "competition": ("11.4", TIERS),
}
FIGURES = {
    "annualTotal": 90, "annualGeneral": 18, "professionalShare": SHARE, "annualSpecial": 60, "competitionPlaces": 3,
    "theoryRate": 2, "practiceRate": 3, "dailyTheory": 12, "dailyPractice": 18,
    **{f"{route}.{tier}": worth for route, (_, tiers) in ROUTES.items() for tier, worth in tiers.items()},
}
MODES = ("theory", "practice")
READINGS = {
    "professionalShare": ("ofRequired", "ofEarned"), "examCredits": ("someRequired", "notRequired"),
    "firstYear": ("notAssessed", "full", "proRata"), "dailyCapScope": ("perMode", "sixHourDay"),
    "dailyCapForce": ("waivable", "absolute"), "truncation": ("learnerFavorable", "chronological"),
    "specialCapScope": ("combined", "perRoute"), "specialSubject": ("professional", "unclassified"),
    "thresholdPeriod": ("normalPeriod", "elapsedYears"), "earlyYears": ("upToMaximum", "perYearOfSurplus"),
    "recentYear": ("calendarYear", "rolling"), "resetScope": ("level", "levelAndYear"),
    "capAtPromotion": ("shared", "renewed"), "fraudBar": ("levelApplications", "qualificationExamsOnly"),
}
# What a key that does not belong is named by, where it is a word of the contract: another one may be anybody's.
WORDS = frozenset("""
    learner records certificates findings dutyFrom exemptYears totals incompleteYears year reason id date activity title registrar kind
    mode subject hours until days waiver by credits recognized route tier rank level issuedOn occupation number initial decidedOn liftedOn
    general professional unclassified exam sinceCertificate total asOf readings regulation promotion normalYears inForce figures from to
    waived since finding
""".split())
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


# Figures


def figure(options, name, day):
    """A figure on a day: its latest value of a day not after it; before its first day its first value."""
    regulation = (options or {}).get("regulation")
    if regulation is None:
        return Fraction(FIGURES[name])
    values = regulation["figures"][name]["values"]
    begun = [row["value"] for row in values if row["from"] <= day.isoformat()]
    value = begun[-1] if begun else values[0]["value"]
    return Fraction(*value) if isinstance(value, list) else Fraction(value)


def in_force(options):
    return date.fromisoformat(((options or {}).get("regulation") or {"inForce": IN_FORCE})["inForce"])


def first_day(year):
    return date(year, 1, 1)


def rate(options, mode, day):
    return figure(options, mode + "Rate", day)


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
    """A key that does not belong is named where it is a word of the contract, else by its place; null is left out."""
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


def refuse(issues):
    """Only what is without a problem is calculated."""
    if issues:
        raise Refused(issues)


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
    day = in_force(None)
    return number(min(hours * rate(None, mode, day), daily_cap(mode, Fraction(0), day, None)))


def theory_credits(hours):
    return one_day("theory", hours)


def practice_credits(hours):
    return one_day("practice", hours)


def spread(claimed, days):
    """Evenly in hundredths; the earlier days take the odd ones."""
    even, odd = divmod(claimed / CENT, days)
    return [(even + (1 if place < odd else 0)) * CENT for place in range(days)]


def daily_cap(mode, practice, day, options):
    """A mode's cap on a day on which so much practice stands in its pool."""
    if mode == "practice" or reading(options, "dailyCapScope", "perMode") == "perMode":
        return figure(options, "dailyPractice" if mode == "practice" else "dailyTheory", day)
    taken = rate(options, "theory", day) / rate(options, "practice", day) * min(figure(options, "dailyPractice", day), practice)
    return down(max(Fraction(0), figure(options, "dailyTheory", day) - taken))


def offline_credits(sessions, options=None):
    issues, checked, claims = [], [], {}
    check_options(options, issues)
    for place, session in enumerate(sessions if is_a(list, sessions, ("sessions",), issues) else []):
        path = ("sessions", place)
        if not is_a(dict, session, path, issues):
            continue
        check_keys(session, ("date", "until", "days", "mode", "hours", "waived"), path, issues)
        days = days_of(session, path, issues)
        mode = word_of(session.get("mode"), MODES, path + ("mode",), issues)
        hours = hours_of(session.get("hours"), path + ("hours",), issues, None if days is None else len(days))
        waived = session.get("waived")
        if waived is not None:
            is_a(bool, waived, path + ("waived",), issues)
        checked.append((days, mode, hours, waived))
    refuse(issues)

    waivable = reading(options, "dailyCapForce", "waivable") == "waivable"
    for days, mode, hours, waived in checked:
        # A course keeps the rate of its first day.
        for day, amount in zip(days, spread(hours * rate(options, mode, days[0]), len(days))):
            pools = claims.setdefault(day, {m: {"pool": [], "waived": []} for m in MODES})
            pools[mode]["waived" if waived and waivable else "pool"].append(amount)
    result = {"claimed": Fraction(0), "credited": Fraction(0), "days": []}
    for day in sorted(claims):
        row = {"date": day.isoformat()}
        practice = sum(claims[day]["practice"]["pool"], Fraction(0))
        for mode in MODES:
            pool, waived = claims[day][mode]["pool"], claims[day][mode]["waived"]
            cap = daily_cap(mode, practice, day, options)
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
    refuse(issues)

    years = {}
    for item in checked:
        years.setdefault(item["date"].year, []).append({**item, **worth_of(item, options)})
    combined = reading(options, "specialCapScope", "combined") == "combined"
    return {
        "items": [{"credits": number(worth_of(item, options)["counting"]), "clause": ROUTES[item["route"]][0]} for item in checked],
        "years": [year_row(year, years[year], combined, figure(options, "annualSpecial", first_day(year))) for year in sorted(years)],
    }


def worth_of(item, options):
    """What an item claims, and what of it counts: nothing for a place too low, and nothing beyond the tier."""
    tier = figure(options, f"{item['route']}.{item['tier']}", item["date"])
    claimed = tier if item["recognized"] is None else item["recognized"]
    too_low = item["rank"] is not None and item["rank"] > figure(options, "competitionPlaces", item["date"])
    return {"claimed": claimed, "counting": Fraction(0) if too_low else min(claimed, tier)}


def checked_item(item, route, path, issues):
    competition = route == "competition"
    check_keys(item, ("date", "route", "tier", "recognized") + (("rank",) if competition else ()), path, issues)
    day = date_of(item.get("date"), path + ("date",), issues)
    _, tiers = ROUTES[route]
    tier = word_of(item.get("tier"), tiers, path + ("tier",), issues, "tier")
    rank = whole_of(item.get("rank"), range(1, MOST_RANK + 1), path + ("rank",), issues, "rank") if competition else None
    recognized = item.get("recognized")
    if recognized is not None:
        recognized = amount_of(recognized, path + ("recognized",), issues)
    return {"route": route, "date": day, "tier": tier, "rank": rank, "recognized": recognized}


def year_row(year, learned, combined, cap):
    pools = {}
    for item in learned:
        pool = "all" if combined else item["route"]
        pools[pool] = pools.get(pool, Fraction(0)) + item["counting"]
    claimed = sum((item["claimed"] for item in learned), Fraction(0))
    credited = sum((min(amount, cap) for amount in pools.values()), Fraction(0))
    return {"year": year, **amount_row(claimed, credited, cap if combined else None, "11")}


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
    refuse(issues)

    first_year, force = reading(options, "firstYear", "notAssessed"), in_force(options)
    # Of no year in particular: by the figures of the day in force, which hold in the year in which the rules came into force, too.
    day = force if year is None else max(force, first_day(year))
    part = Fraction((first_day(force.year + 1) - force).days, (first_day(force.year + 1) - first_day(force.year)).days)
    partial = year == force.year and part < 1
    if not partial or first_year != "proRata":
        part = Fraction(1)
    share = figure(options, "professionalShare", day)
    needed, needed_general = up(figure(options, "annualTotal", day) * part), up(figure(options, "annualGeneral", day) * part)
    general_gap = max(Fraction(0), needed_general - general)
    if reading(options, "professionalShare", "ofRequired") == "ofRequired":
        needed_professional = up(figure(options, "annualTotal", day) * part * share)
        professional_gap = subjects_gap = max(Fraction(0), needed_professional - professional)
    else:
        needed_professional = up(total * share)
        # Professional credits made up raise the total, and with it the share; so do general ones.
        professional_gap = up(max(Fraction(0), share * total - professional) / (1 - share))
        subjects_gap = up(max(Fraction(0), share * (total + general_gap) - professional) / (1 - share))

    exam_required = reading(options, "examCredits", "someRequired") == "someRequired"
    exam_met = True if not exam_required else None if exam is None else exam > 0
    requirements = {
        "total": requirement("9.total", needed, total, max(Fraction(0), needed - total)),
        "general": requirement("9.general", needed_general, general, general_gap),
        "professional": requirement("9.professional", needed_professional, professional, professional_gap),
        "exam": {"clause": "9.exam", "required": exam_required, "actual": None if exam is None else number(exam), "met": exam_met},
    }
    gaps = [name for name, row in requirements.items() if row["met"] is False]
    assessed = year is None or year > force.year or (year == force.year and not (partial and first_year == "notAssessed"))
    status = "notAssessed" if not assessed else "unmet" if gaps else "unknown" if exam_met is None else "met"
    return {
        "status": status, "requirements": requirements, "gaps": gaps,
        "missingCredits": number(max(Fraction(0), needed - total, general_gap + subjects_gap)),
    }


def requirement(clause, required, actual, missing):
    return {
        "clause": clause, "required": number(required), "actual": number(actual), "missing": number(missing), "met": actual >= required,
    }
