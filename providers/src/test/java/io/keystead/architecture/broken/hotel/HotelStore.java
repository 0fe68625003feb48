package io.keystead.architecture.broken.hotel;

public record HotelStore(HotelService service, HotelResource resource) {}
