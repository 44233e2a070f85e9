"""Reads every export with the tools of others and compares with the JSON dataset: python read_back.py FOLDER"""

import json
import sys
from pathlib import Path

import duckdb
import geopandas
import pandas as pd
import pyogrio
from frictionless import validate

folder = Path(sys.argv[1])
events = json.loads((folder / "events.json").read_text(encoding="utf-8"))["events"]
ids = [event["id"] for event in events]
located = [place for event in events for place in event["places"] if place["lat"] is not None]


def same(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: {got!r} is not {wanted!r}")
    print("ok ", what)


def days(frame, name):
    return [None if pd.isna(day) else str(pd.Timestamp(day).date()) for day in frame[name]]


wanted_days = [event["date"] and event["date"]["from"] for event in events]
arabic = [[actor["name"] for actor in event["actors"]] for event in events]

# pandas
csv = pd.read_csv(folder / "event.csv", dtype={"cameo": "string"}, parse_dates=["date_from"])
same("pandas csv ids", csv["event_id"].tolist(), ids)
same("pandas csv dates", days(csv, "date_from"), wanted_days)
same("pandas csv codes keep their 0", csv["cameo"].tolist(), [event["codes"]["cameo"] for event in events])
same("pandas csv lists", csv["actors"].str.split("; ").tolist(), arabic)
parquet = pd.read_parquet(folder / "event.parquet")
same("pandas parquet ids", parquet["event_id"].tolist(), ids)
same("pandas parquet dates", days(parquet, "date_from"), wanted_days)
same("pandas parquet lists", parquet["actors"].map(json.loads).tolist(), arabic)
same("pandas jsonl", pd.read_json(folder / "events.jsonl", lines=True)["id"].tolist(), ids)

# DuckDB
sql = lambda query: duckdb.sql(query).fetchall()
same("duckdb parquet", [row[0] for row in sql(f"select event_id from '{folder}/event.parquet'")], ids)
same(
    "duckdb parquet lists",
    [row[0] for row in sql(f"""select from_json(actors, '["varchar"]') from '{folder}/event.parquet'""")],
    arabic,
)
same(
    "duckdb parquet dates",
    [row[0] and str(row[0]) for row in sql(f"select date_from from '{folder}/event.parquet'")],
    wanted_days,
)
same("duckdb csv", [row[0] for row in sql(f"select event_id from read_csv('{folder}/event.csv', header = true)")], ids)
same("duckdb jsonl", [row[0] for row in sql(f"select id from read_json('{folder}/events.jsonl')")], ids)
for columns in ["event-place", "acled", "ucdp"]:
    table = pd.read_csv(folder / f"{columns}.csv")
    [[rows]] = sql(f"select count(*) from '{folder}/{columns}.parquet'")
    same(f"duckdb and pandas {columns}", rows, len(table))

# GDAL, by its own reader and by geopandas
layer = pyogrio.read_info(folder / "events.geojson")
same("gdal features", layer["features"], len(located))
same("gdal geometry and system", (layer["geometry_type"], layer["crs"]), ("Point", "EPSG:4326"))
points = geopandas.read_file(folder / "events.geojson")
same("geopandas positions", [(p.y, p.x) for p in points.geometry], [(p["lat"], p["lon"]) for p in located])
same("geopandas names", points["place_name"].tolist(), [place["name"] for place in located])

# Frictionless (Python) takes columns of JSON Lines from the first line and does not know `fieldsMatch`, and reads nullable whole numbers of
# Parquet as NaN: it would complain of its own reading.
for name in ["event.csv", "event-place.csv", "acled.csv", "ucdp.csv", "events.geojson"]:
    report = validate(str(folder / f"{name}.datapackage.json"), type="package")
    same(f"frictionless {name}", report.flatten(["type", "message"]), [])
