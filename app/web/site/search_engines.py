"""The addresses of all pages for search engines, and what these may read."""

from html import escape

from fastapi import APIRouter, Request, Response

from app.web.service.cache_headers import FOR_MINUTES
from app.web.service.content import Content
from app.web.service.own_address import site_address
from app.web.site.register import DOCUMENTS

router = APIRouter(include_in_schema=False)
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


@router.get("/sitemap.xml")
async def sitemap(request: Request) -> Response:
    """All pages, in full (sitemaps.org, protocol 0.9)."""
    site = site_address(request)
    pages = "".join(f"<url><loc>{escape(site + address)}</loc></url>\n" for address in DOCUMENTS)
    text = f'{_HEAD}\n<urlset xmlns="{_SCHEMA}">\n{pages}</urlset>\n'
    return Content(text.encode(), "application/xml").to(request, FOR_MINUTES)


@router.get("/robots.txt")
async def robots(request: Request) -> Response:
    """Pages may be read, calls need not be (RFC 9309, 2022)."""
    text = f"User-agent: *\nDisallow: /api/\nSitemap: {site_address(request)}/sitemap.xml\n"
    return Content(text.encode(), "text/plain").to(request, FOR_MINUTES)
