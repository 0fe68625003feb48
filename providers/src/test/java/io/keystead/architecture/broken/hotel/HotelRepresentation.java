package io.keystead.architecture.broken.hotel;

final class HotelRepresentation {}
