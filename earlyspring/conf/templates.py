"""Templates without the newline that ends their file: what is included in a line of text must not bring a blank with it."""

from typing import Any

from django.template.loaders import filesystem


class Loader(filesystem.Loader):
    def get_contents(self, origin: Any) -> str:
        contents: str = super().get_contents(origin)
        return contents.removesuffix("\n")
