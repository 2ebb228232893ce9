"""Articles 9 to 11 of 金人社发〔2020〕64号, written from the articles and the page on readings, not from the library.

Amounts are fractions: exact in every step. What is rounded says which way. Not written: keys that do not belong, readings
that do not exist, other figures (`regulation`). The runner shows what that costs.
"""
import re
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

CENT = Fraction(1, 100)
RATE = {"theory": 2, "practice": 3}
DAILY = {"theory": Fraction(12), "practice": Fraction(18)}
ANNUAL, GENERAL, SPECIAL, LAST_PLACE = Fraction(90), Fraction(18), Fraction(60), 3
SHARE = Fraction(2, 3)
IN_FORCE = date(2020, 10, 10)
TIERS = {"national": 60, "provincial": 48, "municipal": 36, "county": 24}
ROUTES = {
    "training": ("11.1", TIERS),
    "project": ("11.2", TIERS),
    "publication": ("11.3", {"core": 60, "provincial": 48, "other": 24}),
    "competition": ("11.4", TIERS),
}


class Refused(Exception):
    """Input that cannot be, with every problem found."""

    def __init__(self, issues):
        super().__init__("refused")
        self.issues = [{"path": list(path), "code": code} for path, code in issues]


def up(amount):
    return Fraction(ceil(amount / CENT)) * CENT


def down(amount):
    return Fraction(floor(amount / CENT)) * CENT


def number(amount):
    """The number nearest to an exact amount."""
    return amount.numerator if amount.denominator == 1 else float(amount)


# What was written, or a problem with it


def amount_of(value, path, issues, zero=False):
    if value is None:
        issues.append((path, "missing"))
    elif isinstance(value, (bool, list, dict)):
        issues.append((path, "type"))
    elif isinstance(value, str) and not re.fullmatch(r"[0-9]{1,5}(\.[0-9]{1,2})?", value):
        issues.append((path, "quantity"))
    else:
        amount = Fraction(value)
        if (0 <= amount if zero else 0 < amount) and amount <= 10000 and amount % CENT == 0:
            return amount
        issues.append((path, "quantity"))
    return None


def is_object(value, path, issues):
    if not isinstance(value, dict):
        issues.append((path, "missing" if value is None else "type"))
    return isinstance(value, dict)


def date_of(value, path, issues):
    if value is None:
        issues.append((path, "missing"))
        return None
    if not isinstance(value, str):
        issues.append((path, "type"))
        return None
    try:
        found = date.fromisoformat(value)
    except ValueError:
        found = None
    if found is None or len(value) != len("YYYY-MM-DD") or not 1949 <= found.year <= 2199:
        issues.append((path, "date"))
        return None
    return found


def word_of(value, words, path, issues, code="unknownChoice"):
    if value in words:
        return value
    issues.append((path, "missing" if value is None else code if isinstance(value, str) else "type"))
    return None


def reading(options, name, default):
    return ((options or {}).get("readings") or {}).get(name) or default


# Article 10


def days_of(session, path, issues):
    """The days of a course, or None where they are themselves a problem."""
    first = date_of(session.get("date"), path + ("date",), issues)
    listed, until = session.get("days"), session.get("until")
    if listed is not None:
        if not 1 <= len(listed) <= 366:
            issues.append((path + ("days",), "range"))
            return None
        days = [date_of(day, path + ("days", place), issues) for place, day in enumerate(listed)]
        if None in days:
            return None
        if first is not None and days[0] != first:
            issues.append((path + ("days", 0), "dateOrder"))
        for place in range(1, len(days)):
            if days[place] <= days[place - 1]:
                issues.append((path + ("days", place), "dateOrder"))
        return days
    if until is None:
        return None if first is None else [first]
    last = date_of(until, path + ("until",), issues)
    if first is None or last is None:
        return None
    if last < first:
        issues.append((path + ("until",), "dateOrder"))
        return None
    count = (last - first).days + 1
    if count > 366:
        issues.append((path + ("until",), "range"))
    return [first + timedelta(days=passed) for passed in range(count)]


def hours_of(value, path, issues, days=1):
    hours = amount_of(value, path, issues)
    if hours is not None and days is not None and hours > 24 * days:
        issues.append((path, "hoursPerDay"))
    return hours


def one_day(mode, hours):
    issues = []
    hours = hours_of(hours, ("hours",), issues)
    if issues:
        raise Refused(issues)
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
    issues, claims = [], {}
    waivable = reading(options, "dailyCapForce", "waivable") == "waivable"
    for place, session in enumerate(sessions):
        path = ("sessions", place)
        if not is_object(session, path, issues):
            continue
        days = days_of(session, path, issues)
        mode = word_of(session.get("mode"), RATE, path + ("mode",), issues)
        hours = hours_of(session.get("hours"), path + ("hours",), issues, None if days is None else len(days))
        if issues:
            continue
        outside = bool(session.get("waived")) and waivable
        for day, amount in zip(days, spread(hours * RATE[mode], len(days))):
            pools = claims.setdefault(day, {m: {"pool": [], "waived": []} for m in RATE})
            pools[mode]["waived" if outside else "pool"].append(amount)
    if issues:
        raise Refused(issues)

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
    issues, rows, years = [], [], {}
    for place, item in enumerate(items):
        path = ("items", place)
        if not is_object(item, path, issues):
            continue
        day = date_of(item.get("date"), path + ("date",), issues)
        route = word_of(item.get("route"), ROUTES, path + ("route",), issues)
        if route is None:
            continue
        clause, tiers = ROUTES[route]
        tier = word_of(item.get("tier"), tiers, path + ("tier",), issues, "tier")
        counts = True
        if route == "competition":
            rank = item.get("rank")
            if rank is None or isinstance(rank, bool) or rank % 1 != 0 or not 1 <= rank <= 999:
                issues.append((path + ("rank",), "missing" if rank is None else "rank"))
                continue
            counts = rank <= LAST_PLACE
        claimed = None if tier is None else Fraction(tiers[tier])
        if item.get("recognized") is not None:
            recognized = amount_of(item["recognized"], path + ("recognized",), issues)
            if recognized is not None and claimed is not None and recognized > claimed:
                issues.append((path + ("recognized",), "aboveTier"))
            claimed = recognized
        if issues:
            continue
        rows.append({"credits": number(claimed if counts else Fraction(0)), "clause": clause})
        years.setdefault(day.year, []).append((route, claimed, claimed if counts else Fraction(0)))
    if issues:
        raise Refused(issues)
    combined = reading(options, "specialCapScope", "combined") == "combined"
    return {"items": rows, "years": [year_row(year, years[year], combined) for year in sorted(years)]}


def year_row(year, learned, combined):
    pools = {}
    for route, _, counting in learned:
        pool = "all" if combined else route
        pools[pool] = pools.get(pool, Fraction(0)) + counting
    claimed = sum((amount for _, amount, _ in learned), Fraction(0))
    credited = sum((min(amount, SPECIAL) for amount in pools.values()), Fraction(0))
    return {"year": year, **amount_row(claimed, credited, SPECIAL if combined else None, "11")}


# Article 9


def check_annual(totals, options=None):
    issues = []
    if not is_object(totals, ("totals",), issues):
        raise Refused(issues)
    total, general, professional = (
        amount_of(totals.get(name), ("totals", name), issues, zero=True) for name in ("total", "general", "professional"))
    exam = None if totals.get("exam") is None else amount_of(totals["exam"], ("totals", "exam"), issues, zero=True)
    year = totals.get("year")
    if year is not None and not 1949 <= year <= 2199:
        issues.append((("totals", "year"), "range"))
    if total is not None and None not in (general, professional) and general + professional > total:
        issues.append((("totals", "total"), "range"))
    if total is not None and exam is not None and exam > total:
        issues.append((("totals", "exam"), "range"))
    if issues:
        raise Refused(issues)

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
