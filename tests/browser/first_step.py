"""Every page, and when its figure can be stepped: what a first visit waits for."""

PAGES = ("/iteration", "/graph", "/descent", "/lab")

NEXT = "#transport .buttons > :nth-child(4)"
"""The button that takes the next beat or step."""

CAN_MEASURE = """() => {
  const measure = document.querySelector('[data-mount=answer] [data-part=measure]');
  return measure !== null && !measure.disabled;
}"""
"""When the first figure of the article is ready: its first button can be pressed."""

CAN_STEP = f"""() => {{
  const next = document.querySelector('{NEXT}');
  const drawn = document.querySelector('.plot:not([hidden]) .main-svg, .picture .main-svg');
  return next && !next.disabled && drawn !== null;
}}"""

EMBED_CAN_STEP = """() => {
  const next = document.querySelector('[data-action=beat-next]');
  const drawn = document.querySelector('.plot:not([hidden]) .shapelayer');
  return next !== null && !next.disabled && drawn !== null;
}"""
"""The same of a figure alone, which draws without plotly.js."""
