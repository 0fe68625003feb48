package io.keystead.architecture.broken.hotel;

public record HotelResource(HotelStore store) {}
