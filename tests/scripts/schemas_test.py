"""The JSON Schemas of src/write/schema: sound, every member described, and all that the program writes fits them, with
not a member more than they name.

The programs are named in the environment: SCHEMA_EXAMPLES writes one of everything, BROADSHEET_FAKE reads pages without
an engine.
"""

import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import jsonschema

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = {path.name.removesuffix(".schema.json"): json.loads(path.read_text(encoding="utf-8"))
           for path in (ROOT / "src/write/schema").glob("*.schema.json")}


def parts_of(schema):
    """The schema and all those in it."""
    if isinstance(schema, list):
        for part in schema:
            yield from parts_of(part)
    elif isinstance(schema, dict):
        yield schema
        for name, part in schema.items():
            if name == "properties":
                for member in part.values():
                    yield from parts_of(member)
            elif name not in ("const", "enum"):
                yield from parts_of(part)


def strict(schema):
    """The same schema where no member may stand that it does not name: what is published lets later versions add."""
    schema = json.loads(json.dumps(schema))
    for part in parts_of(schema):
        if "properties" in part:
            part.setdefault("additionalProperties", False)
    return schema


def validator(name):
    return jsonschema.Draft202012Validator(strict(SCHEMAS[name]))


def described(member, schema):
    reference = member.get("$ref", "").removeprefix("#/$defs/")
    return "description" in member or "const" in member or "description" in schema.get("$defs", {}).get(reference, {})


class Sound(unittest.TestCase):
    def test_there_are_all(self):
        self.assertEqual(set(SCHEMAS), {"broadsheet-page-1", "broadsheet-edits-1", "broadsheet-reflow-1",
                                        "broadsheet-issue-1", "broadsheet-paragraph-1", "broadsheet-manifest-1"})

    def test_they_are_schemas(self):
        for name, schema in SCHEMAS.items():
            with self.subTest(name):
                jsonschema.Draft202012Validator.check_schema(schema)
                self.assertEqual(schema["$id"], f"urn:broadsheet:{name}")

    def test_every_member_is_described(self):
        for name, schema in SCHEMAS.items():
            for part in parts_of(schema):
                for member, told in part.get("properties", {}).items():
                    self.assertTrue(told.get("$ref", told.get("const", True)) and described(told, schema),
                                    f"{name}: {member} has no description")


class Written(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name)
        subprocess.run([os.environ["SCHEMA_EXAMPLES"], cls.folder], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def fits(self, name, value):
        errors = [f"{error.json_path}: {error.message[:200]}" for error in validator(name).iter_errors(value)]
        self.assertEqual(errors, [])

    def read(self, name):
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    def test_documents_fit(self):
        for name, schema in {"page.json": "broadsheet-page-1", "empty-page.json": "broadsheet-page-1",
                             "edits.json": "broadsheet-edits-1", "reflow-page.json": "broadsheet-reflow-1",
                             "reflow-text.json": "broadsheet-reflow-1", "issue.json": "broadsheet-issue-1"}.items():
            with self.subTest(name):
                self.fits(schema, self.read(name))

    def test_lines_fit(self):
        lines = (self.folder / "paragraphs.jsonl").read_text(encoding="utf-8").splitlines()
        self.assertGreater(len(lines), 3)
        for line in lines:
            self.fits("broadsheet-paragraph-1", json.loads(line))

    def test_a_manifest_fits(self):
        scans = self.folder / "scans"
        scans.mkdir()
        for name in ("a.pgm", "fail.pgm"):
            (scans / name).write_bytes(b"P5 8 8 255\n" + bytes(64))
        (scans / "damaged.png").write_bytes(b"no picture")
        out = self.folder / "out"
        subprocess.run([os.environ["BROADSHEET_FAKE"], "read", scans, "-o", out, "--quiet", "--format", "txt,json,jsonl"],
                       check=False, capture_output=True)
        lines = [json.loads(line) for line in (out / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
        self.assertEqual({line["state"] for line in lines}, {"read", "failed"})
        for line in lines:
            self.fits("broadsheet-manifest-1", line)
        self.fits("broadsheet-page-1", json.loads((out / "scans/a.json" if (out / "scans/a.json").exists()
                                                   else out / "a.json").read_text(encoding="utf-8")))

    def test_what_does_not_fit_is_found(self):
        page = self.read("page.json")
        page["lines"][0]["new"] = 1
        self.assertFalse(validator("broadsheet-page-1").is_valid(page))
        page = self.read("page.json")
        del page["lines"][0]["text"]
        self.assertFalse(validator("broadsheet-page-1").is_valid(page))
        page = self.read("page.json")
        page["regions"][0]["kind"] = "poem"
        self.assertFalse(validator("broadsheet-page-1").is_valid(page))
        edits = self.read("edits.json")
        edits["edits"][2]["kind"] = "body"
        self.assertFalse(validator("broadsheet-edits-1").is_valid(edits))

    def test_the_published_schema_lets_later_versions_add(self):
        page = self.read("page.json")
        page["new"] = 1
        self.assertTrue(jsonschema.Draft202012Validator(SCHEMAS["broadsheet-page-1"]).is_valid(page))


if __name__ == "__main__":
    unittest.main()
