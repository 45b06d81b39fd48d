"""`{% picture story.picture "card" %}`: a responsive picture from the sizes that exist.

Nothing is encoded while a page is read. Only an editor's preview may make what is missing.
"""

from __future__ import annotations

from typing import Any

from django import template
from django.template.base import FilterExpression, Parser, Token, token_kwargs
from django.utils.safestring import SafeString, mark_safe

from media import renditions
from media.models import Picture, PictureRendition
from media.querysets import PREFETCHED

register = template.Library()
TEMPLATE = "components/picture.html"


@register.tag("picture")
def do_picture(parser: Parser, token: Token) -> PictureNode:
    """`{% picture PICTURE USE [sizes="…"] [alt="…"] [class="…"] [eager] %}`

    USE is a name of `media.renditions.USES`. `alt=""` hides a picture that only decorates; without
    `alt` the picture's own text is used. `eager` (or `eager=True`) is for the picture above the fold.
    """
    name, *bits = token.split_contents()
    eager = "eager" in bits
    bits = [bit for bit in bits if bit != "eager"]
    if len(bits) < 2:
        raise template.TemplateSyntaxError(f"{name} needs a picture and a use")
    options = token_kwargs(rest := bits[2:], parser)
    unknown = {*rest, *(options.keys() - {"sizes", "alt", "class", "eager"})}
    if unknown:
        raise template.TemplateSyntaxError(f"{name} does not know {', '.join(map(str, unknown))}")
    return PictureNode(
        parser.compile_filter(bits[0]), parser.compile_filter(bits[1]), options, eager
    )


class PictureNode(template.Node):
    def __init__(
        self,
        picture: FilterExpression,
        use: FilterExpression,
        options: dict[str, FilterExpression],
        eager: bool,
    ) -> None:
        self.picture, self.use, self.options, self.eager = picture, use, options, eager

    def render(self, context: template.Context) -> SafeString:
        picture = self.picture.resolve(context, ignore_failures=True)
        if not isinstance(picture, Picture):
            return mark_safe("")
        options = {
            name: value.resolve(context, ignore_failures=True)
            for name, value in self.options.items()
        }
        use = renditions.use(self.use.resolve(context))
        found = _found(context, picture, self.use.resolve(context))
        values = {
            **_sources(use, found),
            "sizes": options.get("sizes") or use.sizes,
            "alt": picture.description if options.get("alt") is None else options["alt"],
            "class": options.get("class") or "",
            "eager": self.eager or bool(options.get("eager")),
            "ratio": use.ratio or (picture.width, picture.height),
        }
        assert context.template is not None  # it is being rendered
        return context.template.engine.get_template(TEMPLATE).render(context.new(values))


def _existing(picture: Picture) -> list[PictureRendition]:
    """The sizes there are, from the prefetched list, else by one query kept on the picture."""
    if not hasattr(picture, PREFETCHED):
        setattr(
            picture,
            PREFETCHED,
            list(picture.renditions.filter(filter_spec__in=renditions.PUBLIC_SPECS)),
        )
    existing: list[PictureRendition] = getattr(picture, PREFETCHED)
    return existing


def _found(context: template.Context, picture: Picture, name: str) -> dict[str, PictureRendition]:
    """Sizes of this use by spec; of two with different focal points the newer."""
    wanted = set(renditions.use(name).specs)
    found = {
        item.filter_spec: item
        for item in sorted(_existing(picture), key=_key)
        if item.filter_spec in wanted
    }
    # Not from the variables of the context: `{% include … only %}` leaves the request out of them.
    if not found and getattr(getattr(context, "request", None), "is_preview", False):
        renditions.make(picture, [name])
        picture.__dict__.pop(PREFETCHED, None)
        found = {
            item.filter_spec: item for item in _existing(picture) if item.filter_spec in wanted
        }
    return found


def _key(rendition: PictureRendition) -> int:
    return rendition.pk


def _sources(use: renditions.Use, found: dict[str, PictureRendition]) -> dict[str, Any]:
    """`image`: what an old browser gets; `srcset`: the same in WebP, smallest first, no width twice."""
    by_width = {found[spec].width: found[spec] for spec in use.webp if spec in found}
    widths = sorted(by_width)
    image = found.get(use.jpeg) or (by_width[widths[-1]] if widths else None)
    srcset = ", ".join(f"{by_width[width].url} {width}w" for width in widths)
    return {"image": image, "srcset": srcset}


@register.simple_tag(takes_context=True)
def picture_url(context: template.Context, picture: Picture | None, use: str) -> str:
    """Address of the largest existing size of `use`, empty when there is none.

    For what cannot take a choice of sizes: the shared picture, a film's poster, the enlarged view.
    """
    if not isinstance(picture, Picture):
        return ""
    found = _found(context, picture, use)
    jpeg = found.get(renditions.use(use).jpeg)
    largest = jpeg or max(found.values(), key=lambda item: item.width, default=None)
    return largest.url if largest else ""
