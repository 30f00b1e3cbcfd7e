"""A SCORM 1.2 package (ADL, 2001): the file of a claim or a lesson, and a manifest."""

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.web.player.text_file import TextFile

PAGE = "index.html"
MANIFEST = "imsmanifest.xml"

# ZIP knows no earlier time; with that of the making, no two packages would be the same.
_TIME = (1980, 1, 1, 0, 0, 0)

_MANIFEST = """\
<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="slope-and-step-{name}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>{title}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>{title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="{page}">
      <file href="{page}"/>
    </resource>
  </resources>
</manifest>
"""


def package(file: TextFile) -> bytes:
    """The ZIP file, the same at every making."""
    manifest = _MANIFEST.format(name=file.name, title=escape(file.title), page=PAGE)
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        for name, text in ((MANIFEST, manifest), (PAGE, file.html)):
            entry = ZipInfo(name, _TIME)
            entry.compress_type = ZIP_DEFLATED
            # Readable by everyone, wherever it is unpacked and whoever packed it.
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, text.encode())
    return whole.getvalue()
