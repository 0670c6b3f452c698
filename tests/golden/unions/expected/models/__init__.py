# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The models of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shared import *
else:
    from .._lazy import attach

    __getattr__, __dir__, __all__ = attach(
        __name__,
        {
            ".shared": """
                Amount AmountTypedDict Bike BikeTypedDict Cat CatTypedDict Circle CircleTypedDict Colour
                DarkBlue DarkBlueTypedDict DarkRed DarkRedTypedDict Dog DogTypedDict Drawing
                DrawingOptionalShape DrawingOptionalShapeTypedDict DrawingSize DrawingSizeTypedDict
                DrawingTypedDict Event EventTypedDict Figure FigureTypedDict First FirstTypedDict Flat
                FlatTypedDict Fraction FractionTypedDict Loose LooseTypedDict Nest NestBeside NestBesideCat
                NestBesideCatTypedDict NestBesideDog NestBesideDogTypedDict NestBesideTypedDict NestMixed
                NestOneOrTrue NestSource NestSourceFile NestSourceFileTypedDict NestSourceTypedDict
                NestSourceUrl NestSourceUrlTypedDict NestTypedDict News NewsTypedDict Numbered
                NumberedTypedDict Outcome OutcomeMade OutcomeMadeTypedDict OutcomeReason
                OutcomeReasonTypedDict OutcomeTypedDict Part PartImage PartImageTypedDict PartText
                PartTextTypedDict PartTypedDict Pet PetTypedDict Quiet QuietTypedDict Removed RemovedTypedDict
                Round RoundTypedDict Rounder Saved SavedType SavedTypedDict Second SecondTypedDict Shape
                ShapeTypedDict Square SquareTypedDict Sum SumTypedDict Tandem TandemTypedDict Triangle
                TriangleTypedDict Vehicle VehicleBase VehicleBaseTypedDict VehicleTypedDict Whole
                WholeTypedDict Word WordTypedDict
            """
        },
    )
