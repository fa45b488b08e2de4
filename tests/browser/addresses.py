"""The pages that every browser test goes through: one of each make, by address within the example mechanism."""

LINES = """
timeline/ meetings/ sessions/SM-2026/ sessions/JWC-17/ calendar/
members/ members/answers/?body=B-HG&as_of=2026-03-01 members/succession/ bodies/ bodies/B-QN/
instruments/ instruments/D-2024-1/
commitments/ commitments/C-064/ commitments/matrix/ statements/ statements/ST-C-068/ results/ priorities/ proposals/
gates/ projects/ search/?q=口岸 search/?q=dong+dang review/ review/requests/ review/requests/new/ open/ people/
facts/commitment/ facts/commitment/new/ facts/instrument/D-2024-1/ facts/instrument/D-2024-1/change/
facts/instrument/D-2024-1/history/ sessions/NOTHING/
"""
PAGES = LINES.split()
