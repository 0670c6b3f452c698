"""What type checkers must allow: arguments that choose the media type, and properties that are not listed."""

from . import Bodies


def calls(client: Bodies) -> None:
    client.choose(name="n")
    client.choose(body=[{"size": 1}])
    client.choose(label="l", file=b"x")
    client.choose(tag="l", additional_properties={"a": "b"}, media_type="application/x-www-form-urlencoded")
    client.create_pet(body="<a/>")
    client.send_further(name="n", additional_properties_2={"a": [{"size": 1}]})
    client.put_further(additional_properties={"a": 1})
    client.attach_further(additional_properties={"a": b"x"})
