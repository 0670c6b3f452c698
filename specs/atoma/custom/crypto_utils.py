"""The cryptography of confidential requests: X25519, HKDF-SHA256, AES-256-GCM and BLAKE2b-256.

It needs the library cryptography, which the extra `confidential` of this package installs.
"""

from __future__ import annotations

from hashlib import blake2b

try:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF
except ImportError as error:
    raise ImportError(
        "confidential requests need the library cryptography, which is not installed: "
        f"install this package with its extra `confidential` ({error})"
    ) from None

__all__ = [
    "NONCE_SIZE",
    "SALT_SIZE",
    "calculate_hash",
    "decrypt_message",
    "derive_key",
    "encrypt_message",
    "exchange",
]

SALT_SIZE, NONCE_SIZE = 16, 12
"""In bytes."""
_KEY_SIZE = 32


def exchange(peer: bytes) -> tuple[bytes, bytes]:
    """The public half of a new key pair, and the secret that it shares with the owner of another public key.

    Raises ValueError if the other key is none of X25519, or one that would make the secret known to everybody.
    """
    private = X25519PrivateKey.generate()
    try:
        shared_secret = private.exchange(X25519PublicKey.from_public_bytes(peer))
    except ValueError:  # whose message depends on the version of the library
        raise ValueError("the public key of the node is not a usable key of X25519") from None
    return private.public_key().public_bytes_raw(), shared_secret


def derive_key(shared_secret: bytes, salt: bytes) -> bytes:
    """The key of the encryption: HKDF-SHA256 of a shared secret."""
    return HKDF(SHA256(), _KEY_SIZE, salt, b"").derive(shared_secret)


def calculate_hash(data: bytes) -> bytes:
    """BLAKE2b with 256 bits."""
    return blake2b(data, digest_size=32).digest()


def encrypt_message(plaintext: bytes, key: bytes, nonce: bytes) -> bytes:
    """AES-256-GCM, with the tag at the end. A nonce must never be used twice with one key."""
    return AESGCM(key).encrypt(nonce, plaintext, None)


def decrypt_message(ciphertext: bytes, key: bytes, nonce: bytes) -> bytes:
    """The reverse. Raises ValueError if key, nonce or ciphertext are not those of the encryption."""
    if len(nonce) != NONCE_SIZE:
        raise ValueError(f"the nonce has {len(nonce)} bytes in place of {NONCE_SIZE}")
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, None)
    except InvalidTag:
        raise ValueError("it was changed on its way, or encrypted with another key") from None
