"""Units and currencies that stand beside numbers, and words that multiply them."""

_CURRENCIES = """
US$ A$ C$ R$ $ € £ ¥ ₹ ₽ ₩ ₺ ₫ ₪ USD EUR GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK PLN CZK HUF BRL MXN ZAR
KRW TRY Rs. Rs kr Fr. zł Kč
"""
_MEASURES = """
% ‰ ° °C °F nm µm μm mm cm dm m km in ft yd mi mm² cm² m² km² m2 km2 ha cm³ m³ m3 ml cl dl l L mg g kg t oz lb
lbs ms s sec min h hr hrs d day days week weeks month months year years yrs Hz kHz MHz GHz km/h m/s mph W kW
MW V mV A mA J kJ kcal cal N Pa kPa hPa bar C F px pt dB mol GB MB kB TB
"""
_MAGNITUDES = "k m b t bn mn tn mio mrd tsd thousand million billion hundred dozen"

CURRENCIES = frozenset(_CURRENCIES.split())
MEASURES = frozenset(_MEASURES.split())
MAGNITUDES = frozenset(_MAGNITUDES.split())


def is_known_unit(unit: str) -> bool:
    """Whether everybody takes what stands beside a number for a unit or a currency."""
    return unit in CURRENCIES or unit in MEASURES


def is_magnitude(unit: str) -> bool:
    """Whether a word makes the number before it larger: 10k is no 10."""
    return unit.rstrip(".").casefold() in MAGNITUDES and unit not in MEASURES
